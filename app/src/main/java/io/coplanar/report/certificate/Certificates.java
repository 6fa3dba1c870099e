// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.Outcome;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.ledger.operations.EntryProof;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.event.Streams;
import io.coplanar.line.event.UnitEvent;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.RecipeReader;
import io.coplanar.line.state.Seen;
import io.coplanar.line.state.Unit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Certificates and labels of a ledger's connectors. A certificate is issued by recording the
 * SHA-256 of its PDF, once for each different PDF; asked for again, the same file comes, byte for
 * byte.
 */
public final class Certificates {
  private static final int PAGE = 500;
  private static final String SCHEMA = "coplanar/certificate-issued/1";

  private final Ledger ledger;
  private final BlobStore blobs;
  private final UnaryOperator<String> names;

  /**
   * @param names of people by their random ids, as certificates show them
   */
  public Certificates(Ledger ledger, BlobStore blobs, UnaryOperator<String> names) {
    this.ledger = ledger;
    this.blobs = blobs;
    this.names = names;
  }

  /** What came of asking. */
  public sealed interface Answer {
    /**
     * A certificate.
     *
     * @param file the sealed PDF
     * @param entry of the ledger that names it; on disk, under a signed checkpoint
     */
    record Issued(byte[] file, long entry) implements Answer {}

    /** A label's content. */
    record Labelled(Label label) implements Answer {}

    /** Why there is none, at least one reason; nothing was recorded. */
    record Refused(List<Refusal> reasons) implements Answer {
      public Refused {
        reasons = List.copyOf(reasons);
      }
    }

    /** Nobody knows a connector of this serial. */
    record Unknown() implements Answer {}
  }

  /** A connector that all is well with. */
  private record Ready(Entry labelled, Recipe recipe, Unit unit) {}

  /**
   * Issues a certificate.
   *
   * @param who asks: the random id of a person, or a program's name
   * @param where the station
   */
  public Answer issue(String serial, Paper paper, String who, String where) throws Exception {
    byte[] pdf;
    try (LedgerReader reader = ledger.reader()) {
      Object found = look(reader, serial);
      if (found instanceof Answer answer) {
        return answer;
      }
      Entry labelled = ((Ready) found).labelled();
      if (!reader.checkpoints(labelled.seq(), 1).isEmpty()) {
        pdf = pdf(reader, serial, labelled, paper);
      } else {
        // nobody has signed it yet: now, and then look anew
        ledger.checkpoint();
        return issue(serial, paper, who, where);
      }
    }
    long entry = record(serial, paper, pdf, who, where);
    ledger.checkpoint();
    try (LedgerReader reader = ledger.reader()) {
      return new Answer.Issued(Seal.sealed(pdf, EntryProof.first(reader, entry)), entry);
    }
  }

  /** What a connector's label says. */
  public Answer label(String serial) throws Exception {
    try (LedgerReader reader = ledger.reader()) {
      Object found = look(reader, serial);
      if (found instanceof Answer answer) {
        return answer;
      }
      Ready ready = (Ready) found;
      Shop shop = ShopReader.read(reader);
      String origin = reader.identity().origin();
      return new Answer.Labelled(
          new Label(
              serial,
              ready.recipe().title(),
              shop.shown(origin),
              "cable " + ready.unit().cable() + ", end " + ready.unit().leg(),
              Numbers.day(ready.labelled().serverTime()),
              shop.uri(serial, origin),
              shop.gtin()));
    }
  }

  private byte[] pdf(LedgerReader reader, String serial, Entry labelled, Paper paper)
      throws Exception {
    Certificate certificate =
        new CertificateReader(reader, blobs, names).read(ShopReader.read(reader), serial, labelled);
    return CertificatePdf.of(certificate, paper);
  }

  /** Whether it may leave: {@link Ready}, or the answer that says why not. */
  private Object look(LedgerReader reader, String serial) throws Exception {
    if (!Streams.isId(serial)) {
      return new Answer.Unknown();
    }
    Seen<Unit> seen = Seen.nothing(Streams.unit(serial));
    Entry last = null;
    List<Entry> page;
    do {
      page = reader.stream(seen.stream(), seen.version(), PAGE);
      for (Entry entry : page) {
        var recorded = EventForm.UNIT.read(entry);
        seen = seen.then(recorded, Unit::after);
        last = recorded.event() instanceof UnitEvent.StepPassed ? entry : last;
      }
    } while (page.size() == PAGE);
    Unit unit = seen.state();
    if (unit == null) {
      return new Answer.Unknown();
    }
    byte[] bytes = new StoredScans(blobs).bytes(unit.recipeSha256());
    Recipe recipe = RecipeReader.read(bytes, "recipe " + unit.recipe());
    List<Refusal> reasons = Standing.against(recipe, unit);
    return reasons.isEmpty() && last != null
        ? new Ready(last, recipe, unit)
        : new Answer.Refused(reasons);
  }

  private long record(String serial, Paper paper, byte[] pdf, String who, String where)
      throws Exception {
    String sha256 = Hashing.sha256(pdf);
    String payload =
        "{\"serial\":\"%s\",\"sha256\":\"%s\",\"bytes\":%d,\"paper\":\"%s\"}"
            .formatted(serial, sha256, pdf.length, paper.id());
    Command command =
        new Command(
            "certificate/" + sha256,
            who,
            where,
            null,
            null,
            List.of(),
            List.of(new Draft(Streams.certificate(serial), "certificate-issued", SCHEMA, payload)));
    return switch (ledger.append(command)) {
      case Outcome.Accepted accepted -> accepted.entries().getFirst().seq();
      case Outcome.IdTaken taken -> issuedBefore(taken, payload);
      case Outcome.Conflict conflict ->
          throw new IllegalStateException("nothing was expected, and it moved");
    };
  }

  /** Somebody else was given the same file before. */
  private static long issuedBefore(Outcome.IdTaken taken, String payload) throws InputFault {
    Entry entry = taken.accepted().getFirst();
    if (!entry.payload().equals(payload)) {
      throw new InputFault.Inconsistent(
          "the command " + taken.id(), "belongs to something else", "an untouched ledger");
    }
    return entry.seq();
  }

  /** A person's name as a certificate shows it: names can be erased, ids stay. */
  public static String shown(String id, @Nullable String name) {
    return name != null ? name : id.length() > 8 ? "person " + id.substring(0, 8) : id;
  }
}
