// SPDX-License-Identifier: Apache-2.0
/**
 * The station: one workpiece, one step, one thing to do. {@link
 * io.coplanar.web.page.station.StationShow} shows it, {@link
 * io.coplanar.web.page.station.StationAttempt} takes in what was done. It works by forms alone; the
 * script beside it ({@code station.js}) takes in scans wherever the focus is, keeps what was
 * entered and sends again what had no answer, under the same key.
 */
@NullMarked
package io.coplanar.web.page.station;

import org.jspecify.annotations.NullMarked;
