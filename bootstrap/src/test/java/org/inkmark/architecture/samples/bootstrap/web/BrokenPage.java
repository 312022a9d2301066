package org.inkmark.architecture.samples.bootstrap.web;

import org.inkmark.architecture.samples.bootstrap.Launcher;

/** A page that knows how the program is started. */
interface BrokenPage extends Launcher {}
