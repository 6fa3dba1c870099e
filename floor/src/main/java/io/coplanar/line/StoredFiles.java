// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.blob.BlobHash;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.recipe.Problem;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.RecipeCheck;
import io.coplanar.line.recipe.RecipeReader;
import io.coplanar.line.verdict.Evaluator;
import io.coplanar.line.verdict.Question;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The stored files, and what they say. What was computed from them is kept for a while: the same
 * bytes and question give the same answer.
 */
final class StoredFiles {
  /** More than the largest height map of the instruments known to us. */
  private static final int MOST_BYTES = 256 << 20;

  private final BlobStore blobs;
  private final Evaluator evaluator;
  private final Function<byte[], List<String>> soundness;
  private final Recent<Asked, VerdictRecord> answers = new Recent<>(2000);
  private final Recent<String, Optional<Recipe>> recipes = new Recent<>(200);

  private record Asked(Question question, String serial, String sha256) {}

  StoredFiles(BlobStore blobs, Evaluator evaluator) {
    this(blobs, evaluator, StoredFiles::check);
  }

  /**
   * @param soundness what forbids the release of a recipe with these bytes
   */
  StoredFiles(BlobStore blobs, Evaluator evaluator, Function<byte[], List<String>> soundness) {
    this.soundness = soundness;
    this.blobs = blobs;
    this.evaluator = evaluator;
  }

  boolean holds(String sha256) {
    try {
      return BlobHash.isHash(sha256) && blobs.find(new BlobHash(sha256)).isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Nullable Recipe recipe(String sha256) {
    return recipes
        .get(
            sha256,
            hash -> {
              byte[] bytes = bytes(hash);
              try {
                return bytes == null
                    ? Optional.empty()
                    : Optional.of(RecipeReader.read(bytes, "blob " + hash.substring(0, 12)));
              } catch (InputFault e) {
                return Optional.empty();
              }
            })
        .orElse(null);
  }

  /** What forbids a recipe's release; the bytes are no recipe's: that. */
  List<String> problems(String sha256) {
    byte[] bytes = bytes(sha256);
    return bytes == null ? List.of("there is no such file") : soundness.apply(bytes);
  }

  private static List<String> check(byte[] bytes) {
    try {
      return RecipeCheck.check(bytes, "the recipe").problems().stream()
          .map(Problem::sentence)
          .toList();
    } catch (InputFault e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  VerdictRecord verdict(Question question, String serial, String sha256) {
    return answers.get(
        new Asked(question, serial, sha256),
        asked -> evaluator.judge(question, serial, sha256, bytes(sha256)));
  }

  /** The bytes; null where there are none, too many, or others than their name says. */
  private byte @Nullable [] bytes(String sha256) {
    if (!holds(sha256)) {
      return null;
    }
    try (InputStream in = blobs.open(new BlobHash(sha256))) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      return bytes.length <= MOST_BYTES && hash(bytes).equals(sha256) ? bytes : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
