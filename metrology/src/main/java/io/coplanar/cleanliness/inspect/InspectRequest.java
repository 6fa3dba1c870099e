// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.inspect;

import io.coplanar.cleanliness.locate.LocateRequest;
import io.coplanar.cleanliness.profile.FaceProfile;
import io.coplanar.evidence.Settings;

/**
 * How to inspect.
 *
 * @param known what is known of the image before it is looked at
 * @param profile what to judge by
 * @param settings those of {@link InspectSettings}
 */
public record InspectRequest(LocateRequest known, FaceProfile profile, Settings settings) {}
