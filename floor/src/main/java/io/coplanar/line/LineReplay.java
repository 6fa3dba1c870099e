// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.ledger.entry.EntryCodec;
import io.coplanar.line.event.CorruptStream;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.event.Streams;
import io.coplanar.line.verdict.Evaluator;
import io.coplanar.people.Roll;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides every recorded command of the line once more, on what the log said before it, with the
 * same rules and from the same stored bytes. Signatures and hashes say that a log is the one that
 * was signed; this says that what was signed is what the rules let happen. An entry that somebody
 * made by hand, even with the right key, stands out here. Takes memory for the states of everything
 * that the log speaks of, and the time of judging every file again. Changes nothing.
 */
public final class LineReplay {
  /** The rules refuse it. */
  public static final String REFUSED = "REPLAY_REFUSED";

  /** It may have happened, but not as it is recorded. */
  public static final String OTHERWISE = "REPLAY_OTHERWISE";

  /** No command leads to what is recorded. */
  public static final String NO_COMMAND = "REPLAY_NO_COMMAND";

  /** It cannot follow what is recorded before it. */
  public static final String CANNOT_FOLLOW = "REPLAY_CANNOT_FOLLOW";

  /** An entry's time is one of these less a nanosecond, as the log keeps it. */
  private static final Duration TICK = Duration.ofMillis(1);

  private final ReplayWorld world;
  private final Decider decider;
  private final int most;
  private final List<ReplayReport.Finding> findings = new ArrayList<>();
  private final List<Entry> group = new ArrayList<>();
  private long found;
  private long commands;
  private long steps;
  private long refusals;

  private LineReplay(StoredFiles files, Decider decider, @Nullable People people, int most) {
    world = new ReplayWorld(files, people);
    this.decider = decider;
    this.most = most;
  }

  /**
   * Decides a log again, people's roles and certificates too as the log has them.
   *
   * @param settings {@link LineSettings}, as the server had them
   * @param most how many findings to tell
   * @throws Exception what reading throws
   */
  public static ReplayReport of(
      LedgerReader reader, BlobStore blobs, Evaluator evaluator, Settings settings, int most)
      throws Exception {
    return of(reader, new StoredFiles(blobs, evaluator), new Decider(settings), null, most);
  }

  static ReplayReport of(
      LedgerReader reader, StoredFiles files, Decider decider, @Nullable People people, int most)
      throws Exception {
    return new LineReplay(files, decider, people, most).run(reader);
  }

  private ReplayReport run(LedgerReader reader) throws Exception {
    long size = reader.size();
    reader.leaves(0, size, (seq, leaf) -> next(EntryCodec.decode(leaf)));
    decide();
    return new ReplayReport(size, commands, steps, refusals, findings, found);
  }

  private void next(Entry entry) {
    if (!group.isEmpty() && !group.getFirst().command().equals(entry.command())) {
      decide();
    }
    group.add(entry);
  }

  /** Decides the command whose entries are together, then takes them in as they are recorded. */
  private void decide() {
    if (group.stream().anyMatch(e -> Streams.isOurs(e.stream()))) {
      decideAgain();
    }
    for (Entry entry : group) {
      if (Streams.isOurs(entry.stream()) || entry.stream().startsWith(Roll.PREFIX)) {
        try {
          world.take(entry);
        } catch (CorruptStream e) {
          find(entry, List.of(CANNOT_FOLLOW), String.valueOf(e.getMessage()));
        }
      }
    }
    group.clear();
  }

  private void decideAgain() {
    if (EventForm.refused(group.getFirst()).isPresent()) {
      refusals++;
      return;
    }
    commands++;
    Entry first = group.getFirst();
    List<Decision.Happened> recorded = new ArrayList<>();
    try {
      for (Entry entry : group) {
        recorded.add(new Decision.Happened(entry.stream(), ReplayWorld.read(entry)));
      }
    } catch (CorruptStream e) {
      find(first, List.of(NO_COMMAND), String.valueOf(e.getMessage()));
      return;
    }
    LineCommand command = new Recollection(recorded, world).command();
    if (command == null) {
      find(first, List.of(NO_COMMAND), "no command of the line leads to what is recorded");
      return;
    }
    if (command instanceof LineCommand.AttemptStep) {
      steps++;
    }
    judge(first, command, recorded);
  }

  private void judge(Entry first, LineCommand command, List<Decision.Happened> recorded) {
    try {
      // the log keeps milliseconds: the moment was between this one and the next
      Decision decision = decide(first, command, first.serverTime().plus(TICK).minusNanos(1));
      if (decision instanceof Decision.Refused) {
        decision = decide(first, command, first.serverTime());
      }
      if (decision instanceof Decision.Refused refused) {
        List<String> codes = new ArrayList<>(List.of(REFUSED));
        refused.refusals().stream().map(Refusal::code).distinct().forEach(codes::add);
        find(first, codes, said(refused.refusals()));
      } else if (!Likeness.of(decision.events()).equals(Likeness.of(recorded))) {
        find(first, List.of(OTHERWISE), "the rules would have recorded something else");
      } else if (command instanceof LineCommand.AttemptStep
          && !Asked.isOf(first, Asked.of(first.who(), command))) {
        find(
            first, List.of(OTHERWISE), "it does not say what was asked for, or says another thing");
      }
    } catch (InputFault e) {
      find(first, List.of(NO_COMMAND), String.valueOf(e.getMessage()));
    }
  }

  private Decision decide(Entry first, LineCommand command, Instant now) throws InputFault {
    return decider.decide(
        command, new Context(first.command(), first.who(), first.where(), now, true), world);
  }

  private static String said(List<Refusal> refusals) {
    Refusal one = refusals.getFirst();
    String more = refusals.size() == 1 ? "" : ", and " + (refusals.size() - 1) + " more";
    return "the rules refuse it: " + one.code() + ", " + one.rule() + more;
  }

  private void find(Entry entry, List<String> codes, String what) {
    found++;
    if (findings.size() < most) {
      findings.add(
          new ReplayReport.Finding(
              entry.seq(), entry.stream(), entry.type(), entry.who(), codes, what));
    }
  }
}
