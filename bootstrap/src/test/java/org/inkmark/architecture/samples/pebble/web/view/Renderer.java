package org.inkmark.architecture.samples.pebble.web.view;

import io.pebbletemplates.pebble.extension.Extension;

interface Renderer extends Extension {}
