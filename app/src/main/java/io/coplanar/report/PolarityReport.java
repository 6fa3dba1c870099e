// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.evidence.Setting;
import io.coplanar.mating.polarity.Channel;
import io.coplanar.mating.polarity.Polarity;
import io.coplanar.mating.polarity.Repair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel, what it does, and what would mend it.
 *
 * @param file as the user named it
 * @param repair null where nothing is wrong or nothing small helps
 * @param settings those that the answer rests on
 */
public record PolarityReport(
    String file,
    Channel channel,
    Polarity polarity,
    @Nullable Repair repair,
    List<Setting> settings) {}
