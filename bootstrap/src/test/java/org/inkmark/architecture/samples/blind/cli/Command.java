package org.inkmark.architecture.samples.blind.cli;

interface Command {}
