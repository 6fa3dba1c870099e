// SPDX-License-Identifier: Apache-2.0
package io.coplanar.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The named settings of one algorithm, in a fixed order. Immutable. */
public final class Settings {
  private final Map<String, Setting> byName;

  private Settings(Map<String, Setting> byName) {
    this.byName = byName;
  }

  /** Declares settings with their defaults; names must differ. */
  public static Settings of(List<Setting> declared) {
    Map<String, Setting> map = new LinkedHashMap<>();
    for (Setting s : declared) {
      if (map.put(s.name(), s) != null) {
        throw new IllegalArgumentException("declared twice: " + s.name());
      }
    }
    return new Settings(map);
  }

  /** Whether a setting of this name is declared here. */
  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /**
   * The value in force; throws for a name that is not declared, which is a fault of the program.
   */
  public double get(String name) {
    return setting(name).value();
  }

  /** The whole setting; throws for a name that is not declared. */
  public Setting setting(String name) {
    Setting s = byName.get(name);
    if (s == null) {
      throw new IllegalArgumentException("no setting " + name);
    }
    return s;
  }

  /**
   * The same settings with one changed.
   *
   * @throws InputFault.Inconsistent when the value lies outside of what makes sense
   */
  public Settings with(String name, double value) throws InputFault {
    Setting old = setting(name);
    if (!(value >= old.min() && value <= old.max())) {
      throw new InputFault.Inconsistent(
          "setting " + name, "is " + value, "a number from " + old.min() + " to " + old.max());
    }
    Map<String, Setting> map = new LinkedHashMap<>(byName);
    map.put(name, old.with(value));
    return new Settings(map);
  }

  /** These and then the others; two rooms may share a setting, but not a name for two. */
  public Settings and(Settings others) {
    List<Setting> both = new ArrayList<>(byName.values());
    for (Setting s : others.byName.values()) {
      if (!s.equals(byName.get(s.name()))) {
        both.add(s);
      }
    }
    return of(both);
  }

  /** Those of the names that {@code declared} has, with the values in force here. */
  public Settings only(Settings declared) {
    return of(declared.byName.keySet().stream().map(this::setting).toList());
  }

  /** All, in the order declared. */
  public Collection<Setting> list() {
    return List.copyOf(byName.values());
  }
}
