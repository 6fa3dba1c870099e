// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.budget;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Kinds of fiber by the names of ISO/IEC 11801 and TIA-568. */
public enum FiberType {
  OM1("OM1", true, ""),
  OM2("OM2", true, ""),
  OM3("OM3", true, "multimode"),
  OM4("OM4", true, "multimode"),
  OM5("OM5", true, "multimode"),
  OS1("OS1", false, ""),
  OS1A("OS1a", false, "os1a"),
  OS2("OS2", false, "os2"),
  OS2_OSP("OS2-OSP", false, "os2_osp");

  private final String id;
  private final boolean multimode;
  private final String setting;

  FiberType(String id, boolean multimode, String setting) {
    this.id = id;
    this.multimode = multimode;
    this.setting = setting;
  }

  /** The name as a link writes it. */
  public String id() {
    return id;
  }

  /** Whether it carries many modes; else one. */
  public boolean multimode() {
    return multimode;
  }

  static Optional<FiberType> find(String id) {
    return Arrays.stream(values()).filter(t -> t.id.equals(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(FiberType::id).toList();
  }

  /** The setting with its attenuation at a wavelength; empty where the tables have none. */
  Optional<String> attenuation(double wavelengthNm) {
    if (setting.isEmpty()) {
      return Optional.empty();
    }
    if (multimode) {
      return wavelengthNm == 850 || wavelengthNm == 1300
          ? Optional.of(setting + "_" + Math.round(wavelengthNm) + "_db_per_km")
          : Optional.empty();
    }
    return wavelengthNm == 1310 || wavelengthNm == 1550
        ? Optional.of(setting + "_db_per_km")
        : Optional.empty();
  }
}
