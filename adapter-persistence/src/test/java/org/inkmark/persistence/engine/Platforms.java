package org.inkmark.persistence.engine;

/** For which systems the build brings servers. */
final class Platforms {

    private Platforms() {}

    static boolean isLinuxAmd64() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }
}
