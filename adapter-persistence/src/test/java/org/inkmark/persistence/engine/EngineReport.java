package org.inkmark.persistence.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Says what ran on which engine, and why some did not: Surefire's own report has numbers in place of their names. Each suite's
 * table is a file in {@code target/engines}, as the suites may run in several JVMs.
 */
public final class EngineReport implements TestExecutionListener {

    private static final String SUITE_ON_ENGINE = "class-template-invocation";

    private record Line(String suite, int tests, int skipped, int failed, Duration time) {

        /** The suite's, whatever the engine. */
        String name() {
            return suite.replaceFirst(" on .*", "");
        }

        Line plus(Line other) {
            return new Line(
                    suite, tests + other.tests, skipped + other.skipped, failed + other.failed, time.plus(other.time));
        }

        @Override
        public String toString() {
            return "%-46s %5d tests %4d skipped %3d failed %6.1f s"
                    .formatted(suite, tests, skipped, failed, time.toMillis() / 1000.0);
        }
    }

    private final Map<String, Line> lines = new ConcurrentSkipListMap<>();
    private final Map<String, String> reasons = new ConcurrentSkipListMap<>();
    private final Map<String, Long> began = new ConcurrentHashMap<>();
    private TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan tests) {
        plan = tests;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        began.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        var time = Duration.ofNanos(System.nanoTime() - began.remove(test.getUniqueId()));
        if (!test.isTest()) {
            return;
        }
        engine(test).ifPresent(suite -> {
            var isSkipped = result.getStatus() == TestExecutionResult.Status.ABORTED;
            var isFailed = result.getStatus() == TestExecutionResult.Status.FAILED;
            lines.merge(suite, new Line(suite, 1, isSkipped ? 1 : 0, isFailed ? 1 : 0, time), Line::plus);
            if (isFailed) {
                System.out.println("failed: " + suite + ": " + test.getDisplayName());
            }
            if (isSkipped) {
                reasons.putIfAbsent(
                        suite, result.getThrowable().map(Throwable::getMessage).orElse(""));
            }
        });
    }

    private Optional<String> engine(TestIdentifier test) {
        return Stream.iterate(Optional.of(test), Optional::isPresent, step -> step.flatMap(plan::getParent))
                .flatMap(Optional::stream)
                .filter(step ->
                        step.getUniqueIdObject().getLastSegment().getType().equals(SUITE_ON_ENGINE))
                .map(TestIdentifier::getDisplayName)
                .findFirst();
    }

    @Override
    public void testPlanExecutionFinished(TestPlan tests) {
        lines.values().stream()
                .collect(Collectors.groupingBy(Line::name, Collectors.mapping(Line::toString, Collectors.toList())))
                .forEach(EngineReport::write);
        reasons.values().stream().distinct().forEach(reason -> System.out.println("skipped: " + reason));
    }

    private static void write(String suite, List<String> table) {
        try {
            Files.write(Files.createDirectories(Path.of("target", "engines")).resolve(suite + ".txt"), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
