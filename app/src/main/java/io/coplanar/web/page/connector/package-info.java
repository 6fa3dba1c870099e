// SPDX-License-Identifier: Apache-2.0
/**
 * Pages about what is made: a connector with its whole history and the proof of each line of it,
 * its end face, its cable, its fixture, and what came of what. They only show.
 */
@NullMarked
package io.coplanar.web.page.connector;

import org.jspecify.annotations.NullMarked;
