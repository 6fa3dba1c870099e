// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.state;

import io.coplanar.line.event.UnitEvent.StepPassed;
import java.time.Instant;

/** A step that was passed, with who did it when and where. */
public record StepRecord(StepPassed step, Instant at, String who, String where) {}
