// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.loss;

import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings that remember which of them were asked for: an answer lists those. */
final class UsedSettings {
  private final Settings all;
  private final Map<String, Setting> used = new LinkedHashMap<>();

  UsedSettings(Settings all) {
    this.all = all;
  }

  double get(String name) {
    Setting setting = all.setting(name);
    used.put(name, setting);
    return setting.value();
  }

  /** Those asked for, in the order of the first question. */
  Settings used() {
    return Settings.of(List.copyOf(used.values()));
  }
}
