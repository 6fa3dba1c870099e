// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a verdict may be of, who gives it, and which tools make what it is given on. */
public enum VerdictKind {
  GEOMETRY(true, ToolClass.INTERFEROMETER),
  CURE(true, ToolClass.CURE_OVEN),
  FIBER_ORDER(true, ToolClass.FIBER_TESTER),
  POLARITY(true, ToolClass.FIBER_TESTER, ToolClass.LOSS_TESTER),
  LOSS(true, ToolClass.LOSS_TESTER),
  NUBS(false, ToolClass.MICROSCOPE, ToolClass.CAMERA),
  WINDOW_FILL(false, ToolClass.MICROSCOPE, ToolClass.CAMERA),
  CLEANLINESS(false, ToolClass.MICROSCOPE, ToolClass.CAMERA),
  CORD_CLEANLINESS(false, ToolClass.MICROSCOPE, ToolClass.CAMERA);

  private final boolean computed;
  private final List<ToolClass> makers;

  VerdictKind(boolean computed, ToolClass... makers) {
    this.computed = computed;
    this.makers = List.of(makers);
  }

  /** The word in files and records. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Computed by us from stored bytes; else a certified inspector says it of an image. */
  public boolean computed() {
    return computed;
  }

  /** The classes of instruments that make its evidence. */
  public List<ToolClass> makers() {
    return makers;
  }

  /** The kind of a word. */
  public static Optional<VerdictKind> find(String id) {
    return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(VerdictKind::id).toList();
  }
}
