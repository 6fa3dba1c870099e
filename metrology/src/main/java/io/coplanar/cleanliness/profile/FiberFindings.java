// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.profile;

import io.coplanar.cleanliness.FiberQuality;
import io.coplanar.cleanliness.Finding;
import io.coplanar.cleanliness.LocatedFiber;
import java.util.List;

/**
 * A fiber as it goes to the judge.
 *
 * @param findings those in its zones A to C
 * @param quality whether it can be judged
 */
public record FiberFindings(LocatedFiber fiber, List<Finding> findings, FiberQuality quality) {
  public FiberFindings {
    findings = List.copyOf(findings);
  }
}
