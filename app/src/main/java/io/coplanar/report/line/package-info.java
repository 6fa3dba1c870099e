// SPDX-License-Identifier: Apache-2.0
/** What the line answers, for people. */
@NullMarked
package io.coplanar.report.line;

import org.jspecify.annotations.NullMarked;
