package org.inkmark.architecture.samples.blind.web;

import org.inkmark.architecture.samples.blind.persistence.Rows;

/** A page that reads the database by itself. */
interface BrokenController extends Rows {}
