package org.inkmark.domain.audit;

import java.util.Locale;

/** What is recorded when it is done. The names are stable: they stand in databases, logs and scripts. */
public enum AuditAction {
    SIGNED_IN,
    SIGN_IN_FAILED,
    /** There were too many tries: no password was looked at. */
    SIGN_IN_REFUSED,
    /** The password was right, and the code that has to follow was not, or there were too many before it. */
    CODE_FAILED,
    /** From here on, for some minutes, not each sign-in in vain is recorded. */
    MORE_SIGN_INS_FAILED,
    SIGNED_OUT,
    SESSIONS_ENDED,
    /** Of somebody who has signed in, and was asked for it once more. */
    CURRENT_PASSWORD_WRONG,
    RECOVERY_CODE_USED,
    RECOVERY_CODES_REPLACED,
    TWO_FACTOR_ON,
    TWO_FACTOR_OFF,
    USER_INVITED,
    INVITATION_WITHDRAWN,
    USER_ADDED,
    USER_RENAMED,
    EMAIL_CHANGED,
    ROLE_CHANGED,
    PASSWORD_CHANGED,
    USER_ENABLED,
    USER_DISABLED,
    USER_DELETED,
    POST_PUBLISHED,
    POST_WITHDRAWN,
    POST_DELETED,
    POST_IMPORTED,
    BOOKMARKS_EXPORTED,
    BOOKMARKS_IMPORTED,
    SETTING_CHANGED,
    SECRET_ROTATED,
    SITE_COPY_BEGUN,
    SITE_BACKED_UP;

    /** The name in small letters, as people read and type it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
