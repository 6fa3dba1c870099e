// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report;

import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Problem;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.RecipeCheck;
import io.coplanar.line.recipe.Rework;
import io.coplanar.line.recipe.Step;
import java.util.List;
import java.util.Locale;

/** Recipes of the line, for people and for programs. */
public final class RecipeReport {
  private RecipeReport() {}

  /** For people: a line a recipe. */
  public static String list(List<Recipe> recipes, Style style) {
    int width = recipes.stream().mapToInt(r -> r.id().length()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (Recipe r : recipes) {
      out.append(style.bold(String.format("%-" + (width + 2) + "s", r.id())))
          .append(r.title())
          .append('\n');
    }
    return out + "\"coplanar recipe show ID\" shows a recipe's steps and what each asks for.\n";
  }

  /** The document {@code coplanar/recipes/1} on one line, without a line end. */
  public static String listJson(List<Recipe> recipes) {
    return JsonWriter.document(
        "coplanar/recipes/1",
        json ->
            json.objects(
                "recipes",
                recipes,
                r -> {
                  json.text("id", r.id());
                  json.number("revision", r.revision());
                  json.text("title", r.title());
                  json.text("basis", r.basis());
                }));
  }

  /** For people: the steps in order, what each asks for, and where each limit comes from. */
  public static String show(Recipe r, Style style) {
    StringBuilder out = new StringBuilder();
    out.append(style.bold(r.id() + ", revision " + r.revision()))
        .append(": ")
        .append(r.title())
        .append("\n\n")
        .append(Wrap.at(2, "Basis: " + r.basis()))
        .append(
            Wrap.at(
                2,
                "Every step also asks for its place in the order, a person certified for it,"
                    + " no hold, and evidence that is bound to its connectors."));
    for (int i = 0; i < r.steps().size(); i++) {
      step(r.steps().get(i), i + 1, out, style);
    }
    out.append('\n').append(style.bold("Rework")).append('\n');
    for (Rework way : r.reworks()) {
      out.append(
          Wrap.at(
              4,
              String.format(
                  "%s → %s, at most %d time%s",
                  way.from(), way.backTo(), way.atMost(), way.atMost() == 1 ? "" : "s")));
      out.append(style.dim(Wrap.at(8, way.provenance().words() + ": " + way.source())));
    }
    return out.toString();
  }

  private static void step(Step s, int number, StringBuilder out, Style style) {
    out.append('\n')
        .append(String.format("%2d  ", number))
        .append(style.bold(s.id()))
        .append("  ")
        .append(s.title())
        .append(" (on the ")
        .append(s.on().id())
        .append(")\n")
        .append(Wrap.at(4, s.say()));
    for (GateSpec gate : s.gates()) {
      out.append(Wrap.at(4, "- " + GateWords.of(gate)));
      for (GateWords.Limited l : GateWords.limited(gate)) {
        out.append(
            style.dim(Wrap.at(8, l.limit().provenance().words() + ": " + l.limit().source())));
      }
    }
  }

  /** The document {@code coplanar/recipe/1} on one line, without a line end. */
  public static String showJson(Recipe r) {
    return JsonWriter.document(
        "coplanar/recipe/1",
        json -> {
          json.text("id", r.id());
          json.number("revision", r.revision());
          json.text("title", r.title());
          json.text("basis", r.basis());
          json.text("fibers", r.plan().id());
          json.objects("steps", r.steps(), s -> step(s, json));
          json.objects("rework", r.reworks(), w -> rework(w, json));
        });
  }

  private static void step(Step s, JsonWriter json) {
    json.text("id", s.id());
    json.text("title", s.title());
    json.text("work", s.work().id());
    json.text("on", s.on().id());
    json.text("say", s.say());
    json.objects("gates", s.gates(), g -> gate(g, json));
  }

  private static void gate(GateSpec g, JsonWriter json) {
    json.text("gate", g.gate());
    json.text("words", GateWords.of(g));
    json.text("source", g.source());
    json.number("line", g.line());
    json.objects(
        "limits",
        GateWords.limited(g),
        l -> {
          json.text("name", l.words());
          json.number("min", l.limit().min());
          json.number("max", l.limit().max());
          json.number("guard", l.limit().guard());
          json.text("unit", l.limit().unit());
          json.text("provenance", l.limit().provenance().id());
          json.text("source", l.limit().source());
        });
  }

  private static void rework(Rework w, JsonWriter json) {
    json.text("from", w.from());
    json.text("back_to", w.backTo());
    json.number("at_most", w.atMost());
    json.text("provenance", w.provenance().id());
    json.text("source", w.source());
  }

  /** For people: that nothing is wrong, or all that is, a line each with file and line. */
  public static String check(String file, RecipeCheck.Checked checked, Style style) {
    Recipe recipe = checked.recipe();
    if (recipe != null) {
      return String.format(
          Locale.ROOT,
          "%s: %s, revision %d may be released: %d steps, %d gates%n",
          file,
          style.bold(recipe.id()),
          recipe.revision(),
          recipe.steps().size(),
          recipe.steps().stream().mapToInt(s -> s.gates().size()).sum());
    }
    StringBuilder out = new StringBuilder();
    for (Problem p : checked.problems()) {
      out.append(file).append(", ").append(p.sentence()).append(" [").append(p.code());
      out.append("]\n");
    }
    int n = checked.problems().size();
    return out.append(file)
        .append(": ")
        .append(style.bold("may not be released"))
        .append(": ")
        .append(n)
        .append(n == 1 ? " problem\n" : " problems\n")
        .toString();
  }

  /** The document {@code coplanar/recipe-check/1} on one line, without a line end. */
  public static String checkJson(String file, String sha256, RecipeCheck.Checked checked) {
    Recipe recipe = checked.recipe();
    return JsonWriter.document(
        "coplanar/recipe-check/1",
        json -> {
          json.text("file", file);
          json.text("sha256", sha256);
          json.text("recipe", recipe == null ? null : recipe.id());
          json.number("revision", recipe == null ? Double.NaN : recipe.revision());
          json.text("result", checked.passed() ? "PASS" : "FAIL");
          json.objects(
              "problems",
              checked.problems(),
              p -> {
                json.number("line", p.line());
                json.text("code", p.code());
                json.text("wrong", p.wrong());
                json.text("right", p.right());
              });
        });
  }
}
