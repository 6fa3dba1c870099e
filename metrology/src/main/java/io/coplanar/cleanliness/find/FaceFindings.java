// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.find;

import io.coplanar.cleanliness.Finding;
import java.util.List;

/**
 * All marks on a face.
 *
 * @param fibers a list for each fiber, in their order: zones A to C
 * @param ferrule zone D
 */
public record FaceFindings(List<List<Finding>> fibers, List<Finding> ferrule) {
  public FaceFindings {
    fibers = fibers.stream().map(List::copyOf).toList();
    ferrule = List.copyOf(ferrule);
  }
}
