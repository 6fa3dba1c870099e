// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness.inspect;

import io.coplanar.cleanliness.find.FindSettings;
import io.coplanar.cleanliness.quality.QualitySettings;
import io.coplanar.evidence.Settings;

/** Every setting that a verdict on cleanliness depends on. */
public final class InspectSettings {
  /** As shipped. */
  public static final Settings DEFAULTS = QualitySettings.DEFAULTS.and(FindSettings.DEFAULTS);

  private InspectSettings() {}
}
