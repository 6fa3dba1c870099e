// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import io.coplanar.evidence.Setting;
import java.util.List;

/**
 * A judged cure. NaN stands for what the log does not tell.
 *
 * @param degree degree of cure, 0 to 1
 * @param glassTransitionC its glass transition
 * @param mixToOvenMinutes from mixing to the oven; NaN where the time of mixing is not known
 * @param verdict NOT_JUDGED where any reason says so, else FAIL where there is one, else PASS
 * @param reasons all of them, in the order of {@link CureReason.Code}
 * @param rescues for the reasons that had a latest moment
 * @param settings those that were used
 */
public record Cure(
    OvenRecord log,
    Recipe recipe,
    double degree,
    double glassTransitionC,
    double mixToOvenMinutes,
    CureVerdict verdict,
    List<CureReason> reasons,
    List<Rescue> rescues,
    List<Setting> settings) {}
