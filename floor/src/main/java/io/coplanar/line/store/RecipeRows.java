// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.store;

import io.coplanar.line.event.RecipeEvent;
import java.util.List;
import java.util.Locale;

/** Which revisions of which recipes there are, and who released them. */
final class RecipeRows extends SheetDerivation<RecipeRows.Of> {
  private static final String STREAM = "recipe/";

  /** Its columns. */
  enum Of implements Column {
    /** The recipe's id and the revision in ten digits, a colon between. */
    ID("${text} NOT NULL"),
    RECIPE("${text} NOT NULL"),
    REVISION("BIGINT NOT NULL"),
    SHA256("${text} NOT NULL"),
    PROPOSED_BY("${text} NOT NULL"),
    RELEASED_BY("${text}"),
    WITHDRAWN("${text}"),
    AT_MS("BIGINT NOT NULL");

    private final String type;

    Of(String type) {
      this.type = type;
    }

    @Override
    public String type() {
      return type;
    }
  }

  static final Sheet.Plan<Of> PLAN =
      new Sheet.Plan<>("line_recipe", List.of(Of.values()), List.of());

  RecipeRows() {
    super(PLAN);
  }

  /** A row's key; keys are in the order of recipes and then of revisions. */
  static String key(String recipe, int revision) {
    return String.format(Locale.ROOT, "%s:%010d", recipe, revision);
  }

  @Override
  public void want(Happening h) {
    switch (h.event()) {
      case RecipeEvent.RecipeProposed e -> sheet.want(key(name(h), e.revision()));
      case RecipeEvent.RecipeReleased e -> sheet.want(key(name(h), e.revision()));
      case RecipeEvent.RecipeWithdrawn e -> sheet.want(key(name(h), e.revision()));
      default -> {}
    }
  }

  private static String name(Happening h) {
    return h.stream().substring(STREAM.length());
  }

  private Row<Of> row(Happening h, int revision) {
    return sheet.get(key(name(h), revision)).set(Of.AT_MS, h.atMs());
  }

  @Override
  public void take(Happening h) {
    switch (h.event()) {
      case RecipeEvent.RecipeProposed e ->
          row(h, e.revision())
              .set(Of.RECIPE, name(h))
              .set(Of.REVISION, e.revision())
              .set(Of.SHA256, e.sha256())
              .set(Of.PROPOSED_BY, h.entry().who());
      case RecipeEvent.RecipeReleased e ->
          row(h, e.revision()).set(Of.RELEASED_BY, h.entry().who());
      case RecipeEvent.RecipeWithdrawn e -> row(h, e.revision()).set(Of.WITHDRAWN, e.reason());
      default -> {}
    }
  }
}
