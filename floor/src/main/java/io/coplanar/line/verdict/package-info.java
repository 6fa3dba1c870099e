// SPDX-License-Identifier: Apache-2.0
/**
 * What stored bytes prove, computed here from the bytes themselves: a question and its bytes go in,
 * a {@link io.coplanar.line.event.VerdictRecord} comes out. What is missing, damaged or
 * contradictory gives NOT_JUDGED with the reason, and never PASS.
 */
@NullMarked
package io.coplanar.line.verdict;

import org.jspecify.annotations.NullMarked;
