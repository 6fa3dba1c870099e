// SPDX-License-Identifier: Apache-2.0
/** Every command, and the one place where things are wired. Nothing is computed here. */
@NullMarked
package io.coplanar.cli;

import org.jspecify.annotations.NullMarked;
