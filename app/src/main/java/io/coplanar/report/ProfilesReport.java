// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.cleanliness.profile.FaceProfile;
import io.coplanar.judge.Limit;
import io.coplanar.judge.Profile;
import java.util.List;

/** Profiles, with where each limit comes from. */
public final class ProfilesReport {
  private ProfilesReport() {}

  /** The document {@code coplanar/profiles/1} on one line, without a line end. */
  public static String json(List<Profile> profiles) {
    return JsonWriter.document(
        "coplanar/profiles/1", json -> json.objects("profiles", profiles, p -> profile(p, json)));
  }

  /** The same with the profiles of cleanliness beside them. */
  public static String json(List<Profile> profiles, List<FaceProfile> faces) {
    return JsonWriter.document(
        "coplanar/profiles/1",
        json -> {
          json.objects("profiles", profiles, p -> profile(p, json));
          FaceProfilesReport.write(json, faces);
        });
  }

  private static void profile(Profile p, JsonWriter json) {
    json.text("id", p.id());
    json.text("title", p.title());
    json.text("standard", p.standard());
    json.text("edition", p.edition());
    json.number("fibers", p.fibers());
    json.number("rows", p.rows());
    json.text("mode", p.mode());
    json.text("material", p.material());
    json.number("guard_factor", p.decision().guardFactor());
    json.text("decision", p.decision().words());
    json.text("note", p.note());
    json.objects("limits", p.limits(), l -> limit(l, json));
  }

  private static void limit(Limit l, JsonWriter json) {
    json.text("parameter", l.parameter());
    json.number("min", l.min());
    json.number("max", l.max());
    json.text("unit", l.unit().symbol());
    json.bool("absolute", l.absolute());
    json.text("fatal", l.fatal().isEmpty() ? null : l.fatal());
    json.text("provenance", l.provenance().id());
    json.text("source", l.source());
  }

  /** For people: a line a profile, those of geometry and those of cleanliness. */
  public static String list(List<Profile> profiles, List<FaceProfile> faces, Style style) {
    return "Geometry\n"
        + list(profiles, style)
        + "\nCleanliness\n"
        + FaceProfilesReport.list(faces, style)
        + "\n\"coplanar profiles ID\" shows a profile's limits and where each comes from.\n";
  }

  private static String list(List<Profile> profiles, Style style) {
    StringBuilder out = new StringBuilder();
    int width = profiles.stream().mapToInt(p -> p.id().length()).max().orElse(0);
    for (Profile p : profiles) {
      out.append(style.bold(String.format("%-" + (width + 2) + "s", p.id())))
          .append(p.title())
          .append('\n');
    }
    return out.toString();
  }

  /** For people: everything about one. */
  public static String explain(Profile p, Style style) {
    StringBuilder out = new StringBuilder();
    out.append(style.bold(p.id()) + ": " + p.title() + "\n\n");
    out.append(Wrap.at(2, "Standard: " + p.standard() + ", " + p.edition()));
    out.append(
        Wrap.at(
            2,
            String.format(
                "Connector: %d fibers in %d row%s, %s, ferrule of %s",
                p.fibers(), p.rows(), p.rows() == 1 ? "" : "s", p.mode(), p.material())));
    out.append(Wrap.at(2, "Decision: " + p.decision().words() + "."));
    if (!p.note().isBlank()) {
      out.append(Wrap.at(2, "Note: " + p.note().strip()));
    }
    out.append('\n');
    for (Limit l : p.limits()) {
      out.append(String.format("  %-36s ", Parameter.label(l.parameter())))
          .append(style.bold(Limits.words(l)))
          .append('\n')
          .append(style.dim(Wrap.at(6, l.provenance().words() + ": " + l.source()).stripTrailing()))
          .append('\n');
      if (!l.fatal().isEmpty()) {
        out.append(Wrap.at(6, "Fatal: " + l.fatal()));
      }
    }
    return out.toString();
  }
}
