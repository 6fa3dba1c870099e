// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.state;

import static io.coplanar.line.state.Follow.require;

import io.coplanar.line.event.AttemptRefused;
import io.coplanar.line.event.RecipeEvent;
import io.coplanar.line.event.Recorded;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The revisions of one recipe, by number. */
public record RecipeShelf(String id, Map<Integer, Revision> revisions) {

  /**
   * A revision.
   *
   * @param sha256 its file
   * @param releasedBy the second person; null where nobody has released it
   * @param withdrawn why no traveller may begin on it; null where one may
   */
  public record Revision(
      int number,
      String sha256,
      String proposedBy,
      @Nullable String releasedBy,
      @Nullable String withdrawn) {
    /** Whether a traveller may begin on it. */
    public boolean open() {
      return releasedBy != null && withdrawn == null;
    }
  }

  /** The state after the next event. */
  public static @Nullable RecipeShelf after(
      @Nullable RecipeShelf state, Recorded<RecipeEvent> recorded, String stream) {
    RecipeShelf shelf =
        state == null
            ? new RecipeShelf(stream.substring(stream.indexOf('/') + 1), Map.of())
            : state;
    return switch (recorded.event()) {
      case RecipeEvent.RecipeProposed e -> {
        require(shelf.revision(e.revision()) == null, stream, "a revision is proposed twice");
        yield shelf.with(new Revision(e.revision(), e.sha256(), recorded.who(), null, null));
      }
      case RecipeEvent.RecipeReleased e -> {
        Revision r = Follow.begun(shelf.revision(e.revision()), stream, e);
        require(r.sha256.equals(e.sha256()), stream, "another file is released than proposed");
        require(r.releasedBy == null, stream, "a revision is released twice");
        require(!r.proposedBy.equals(recorded.who()), stream, "somebody releases his own recipe");
        yield shelf.with(
            new Revision(r.number, r.sha256, r.proposedBy, recorded.who(), r.withdrawn));
      }
      case RecipeEvent.RecipeWithdrawn e -> {
        Revision r = Follow.begun(shelf.revision(e.revision()), stream, e);
        yield shelf.with(new Revision(r.number, r.sha256, r.proposedBy, r.releasedBy, e.reason()));
      }
      case AttemptRefused e -> state;
    };
  }

  /** The revision of a number. */
  public @Nullable Revision revision(int number) {
    return revisions.get(number);
  }

  private RecipeShelf with(Revision revision) {
    return new RecipeShelf(id, Follow.plus(revisions, revision.number(), revision));
  }
}
