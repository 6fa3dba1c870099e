// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.cleanliness.profile.Cell;
import io.coplanar.cleanliness.profile.FaceProfile;
import io.coplanar.cleanliness.profile.ParticleLimits;
import io.coplanar.cleanliness.profile.Step;
import io.coplanar.cleanliness.profile.ZoneLimits;
import java.util.List;

/** Profiles of cleanliness, with where each cell comes from. */
public final class FaceProfilesReport {
  private FaceProfilesReport() {}

  /** Writes them as a list into a document that is being written. */
  static void write(JsonWriter json, List<FaceProfile> profiles) {
    json.objects("cleanliness_profiles", profiles, p -> profile(p, json));
  }

  /** The document {@code coplanar/profiles/1} with these alone, on one line without its end. */
  public static String json(List<FaceProfile> profiles) {
    return JsonWriter.document(
        "coplanar/profiles/1",
        json -> {
          json.objects("profiles", List.<FaceProfile>of(), p -> {});
          write(json, profiles);
        });
  }

  private static void profile(FaceProfile p, JsonWriter json) {
    json.text("id", p.id());
    json.text("title", p.title());
    json.text("standard", p.standard());
    json.text("edition", p.edition());
    json.text("mode", p.mode());
    json.text("note", p.note());
    json.number("adhesive_outer_diameter_um", p.adhesiveOuterDiameterUm());
    json.object("zone_a", () -> zone(p.a(), json));
    json.object("zone_b", () -> zone(p.b(), json));
    json.object("loose_particles", () -> particles(p.particles(), json));
  }

  private static void zone(ZoneLimits zone, JsonWriter json) {
    json.number("outer_diameter_um", zone.outerDiameterUm());
    json.object("scratches", () -> cell(zone.scratches(), json));
    json.object("defects", () -> cell(zone.defects(), json));
  }

  private static void particles(ParticleLimits limits, JsonWriter json) {
    json.text("where", limits.where());
    json.bool("single_fiber_only", limits.singleFiberOnly());
    cell(limits.cell(), json);
  }

  private static void cell(Cell cell, JsonWriter json) {
    json.objects("allow", cell.steps(), s -> step(s, json));
    json.text("provenance", cell.provenance().id());
    json.text("source", cell.source());
  }

  /** A step without an end, or without a limit to the number, has null there. */
  private static void step(Step step, JsonWriter json) {
    json.number("end_um", Double.isInfinite(step.endUm()) ? Double.NaN : step.endUm());
    json.bool("end_included", step.inclusive());
    json.number("count_max", step.any() ? Double.NaN : step.count());
  }

  /** For people: a line a profile. */
  public static String list(List<FaceProfile> profiles, Style style) {
    StringBuilder out = new StringBuilder();
    int width = profiles.stream().mapToInt(p -> p.id().length()).max().orElse(0);
    for (FaceProfile p : profiles) {
      out.append(style.bold(String.format("%-" + (width + 2) + "s", p.id())))
          .append(p.title())
          .append('\n');
    }
    return out.toString();
  }

  /** For people: everything about one. */
  public static String explain(FaceProfile p, Style style) {
    StringBuilder out = new StringBuilder();
    out.append(style.bold(p.id()) + ": " + p.title() + "\n\n");
    out.append(Wrap.at(2, "Standard: " + p.standard() + ", " + p.edition() + ", " + p.mode()));
    if (!p.note().isBlank()) {
      out.append(Wrap.at(2, "Note: " + p.note().strip()));
    }
    out.append('\n');
    String a = "Zone A, to diameter " + um(p.a().outerDiameterUm());
    String b = "Zone B, to diameter " + um(p.b().outerDiameterUm());
    explain(out, a + ": scratches, by width", p.a().scratches(), style);
    explain(out, a + ": all else, by circle", p.a().defects(), style);
    explain(out, b + ": scratches, by width", p.b().scratches(), style);
    explain(out, b + ": all else, by circle", p.b().defects(), style);
    String array = p.particles().singleFiberOnly() ? " (one fiber only)" : "";
    explain(out, "Loose particles, " + p.particles().where() + array, p.particles().cell(), style);
    return out.toString();
  }

  private static void explain(StringBuilder out, String title, Cell cell, Style style) {
    out.append("  ").append(title).append('\n');
    List<String> ranges = cell.ranges();
    for (int i = 0; i < ranges.size(); i++) {
      out.append("    ").append(style.bold(ranges.get(i) + ": " + allowed(cell.steps().get(i))));
      out.append('\n');
    }
    if (!cell.known()) {
      out.append("    ").append(style.bold("no limit known: not judged")).append('\n');
    }
    out.append(
            style.dim(Wrap.at(6, cell.provenance().words() + ": " + cell.source()).stripTrailing()))
        .append('\n');
  }

  private static String allowed(Step step) {
    return step.any() ? "any number" : step.count() == 0 ? "none" : "at most " + step.count();
  }

  private static String um(double value) {
    return Math.round(value) + " µm";
  }
}
