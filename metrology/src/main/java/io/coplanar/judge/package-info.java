// SPDX-License-Identifier: Apache-2.0
/**
 * Evidence and a profile give a verdict. Knows no instrument, only named values and limits.
 *
 * <p>Unknown is never PASS: a missing value, limit or calibration is NOT_JUDGED with its reason.
 */
@NullMarked
package io.coplanar.judge;

import org.jspecify.annotations.NullMarked;
