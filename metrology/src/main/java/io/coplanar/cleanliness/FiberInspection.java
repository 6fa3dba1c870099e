// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

import java.util.List;

/**
 * What was found on one fiber, zones A to C, and what its zones A and B make of it.
 *
 * @param reasons why it fails or is not judged, in words
 */
public record FiberInspection(
    LocatedFiber fiber, List<Finding> findings, FaceResult result, List<String> reasons) {
  public FiberInspection {
    findings = List.copyOf(findings);
    reasons = List.copyOf(reasons);
  }
}
