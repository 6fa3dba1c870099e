// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cure;

import io.coplanar.evidence.Settings;

/**
 * Glass transition of a partly cured epoxy after DiBenedetto: {@code Tg = Tg0 + (Tginf - Tg0)
 * lambda alpha / (1 - (1 - lambda) alpha)}.
 */
record GlassTransition(double uncuredC, double curedC, double lambda) {
  static GlassTransition of(Settings settings) {
    return new GlassTransition(
        settings.get("tg_uncured_c"), settings.get("tg_cured_c"), settings.get("tg_lambda"));
  }

  /** In °C, for a degree of cure from 0 to 1. */
  double celsius(double degree) {
    return uncuredC + (curedC - uncuredC) * lambda * degree / (1 - (1 - lambda) * degree);
  }
}
