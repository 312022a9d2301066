package org.inkmark.application.site;

import org.inkmark.domain.site.Site;
import org.inkmark.domain.user.Actor;

/** Changing the site's settings. */
public interface ManageSite {

    /**
     * @throws org.inkmark.domain.InvalidValue with every setting that breaks its rule
     * @throws org.inkmark.domain.NotAllowed   to all but ADMINs and the operator
     */
    Site change(Actor actor, ChangeSite command);

    /**
     * Lets anybody become a MEMBER by themselves, or only those who are invited or added.
     *
     * @throws org.inkmark.domain.NotAllowed to all but ADMINs and the operator
     */
    void setOpenRegistration(Actor actor, boolean open);

    /**
     * Lets nobody write to the site, or everybody again who may. When it returns, nothing that was being written before can come
     * any more: to be read-only takes as long as the longest unit of work, ten seconds.
     *
     * @throws org.inkmark.domain.NotAllowed to all but ADMINs and the operator
     */
    void setReadOnly(Actor actor, boolean readOnly);
}
