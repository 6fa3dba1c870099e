// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

/** A reason for refusing that a signed deviation stood in for. */
public record Waived(String deviation, Refusal refusal) {}
