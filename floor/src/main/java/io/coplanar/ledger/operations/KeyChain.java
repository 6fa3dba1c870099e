// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.OwnEntry;
import io.coplanar.ledger.note.Checkpoint;
import io.coplanar.ledger.note.SignedNote;
import io.coplanar.ledger.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows who may sign while entries pass by, from entry 0 over every rotation, and verifies
 * checkpoints with the keys of their moment.
 */
final class KeyChain {
  private final Set<VerifierKey> all = new LinkedHashSet<>();

  /** Replaced since the last checkpoint: the next one must bear their signatures too. */
  private final List<VerifierKey> leaving = new ArrayList<>();

  private @Nullable VerifierKey current;

  /** Takes in the next entry. */
  void take(Entry entry) throws InputFault {
    OwnEntry own = own(entry);
    if ((entry.seq() == 0) != (own instanceof OwnEntry.Opened)) {
      throw fault(entry.seq(), "only and always entry 0 opens a ledger");
    }
    switch (own) {
      case OwnEntry.Opened opened -> become(opened.verifierKey(), opened.origin(), entry.seq());
      case OwnEntry.Restored restored -> {
        leaving.clear();
        become(restored.verifierKey(), restored.origin(), entry.seq());
      }
      case OwnEntry.KeyRotated rotated -> {
        VerifierKey old = current();
        if (!rotated.oldVerifierKey().equals(old.encode())) {
          throw fault(entry.seq(), "a key is replaced that was not the ledger's");
        }
        leaving.add(old);
        become(rotated.newVerifierKey(), old.name(), entry.seq());
      }
      case null, default -> {}
    }
  }

  private static @Nullable OwnEntry own(Entry entry) throws InputFault {
    try {
      return OwnEntry.of(entry);
    } catch (IllegalArgumentException e) {
      throw fault(entry.seq(), String.valueOf(e.getMessage()));
    }
  }

  private void become(String encoded, String origin, long seq) throws InputFault {
    VerifierKey key = VerifierKey.parse(encoded);
    if (!key.name().equals(origin)) {
      throw fault(seq, "the key's name is not the log's origin");
    }
    all.add(key);
    current = key;
  }

  /** The key that signs now. */
  VerifierKey current() {
    if (current == null) {
      throw new IllegalStateException("no entry yet");
    }
    return current;
  }

  /** Every key that has signed or may have. */
  Set<VerifierKey> all() {
    return all;
  }

  /**
   * Verifies a checkpoint of exactly the entries that have passed.
   *
   * @param where the checkpoint's file and line, for faults
   */
  Checkpoint verify(String note, long size, byte[] root, String where) throws InputFault {
    Checkpoint checkpoint = verifySignature(note, where);
    requireRoot(checkpoint, size, root, where);
    leaving.clear();
    return checkpoint;
  }

  /** The same for a copy of a checkpoint from outside. */
  void verifyCopy(String note, long size, byte[] root, String where) throws InputFault {
    requireRoot(verifySignature(note, where), size, root, where);
  }

  private static void requireRoot(Checkpoint checkpoint, long size, byte[] root, String where)
      throws InputFault {
    if (checkpoint.size() != size || !Arrays.equals(checkpoint.root(), root)) {
      throw new InputFault.Damaged(
          where,
          "the first " + size + " entries are not those that the checkpoint was signed over",
          "the entries as they were");
    }
  }

  /** Verifies who signed; says nothing of the entries. */
  Checkpoint verifySignature(String note, String where) throws InputFault {
    return verifySignature(note, Set.of(), where);
  }

  /**
   * The same for a checkpoint that may be younger than the entries that have passed.
   *
   * @param younger keys of this log that are known from outside; the signature of one will do
   */
  Checkpoint verifySignature(String note, Set<VerifierKey> younger, String where)
      throws InputFault {
    try {
      SignedNote signed = SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
      List<VerifierKey> wanted = new ArrayList<>(leaving);
      wanted.add(current());
      if (younger.isEmpty()) {
        for (VerifierKey key : wanted) {
          signed.signers(List.of(key));
        }
      } else {
        wanted.addAll(younger);
        signed.signers(wanted);
      }
      Checkpoint checkpoint = Checkpoint.parse(signed.text());
      if (!checkpoint.origin().equals(current().name())) {
        throw new InputFault.Inconsistent(
            where, "is of the log " + checkpoint.origin(), current().name());
      }
      return checkpoint;
    } catch (InputFault e) {
      throw e.in(where);
    }
  }

  private static InputFault fault(long seq, String wrong) {
    return new InputFault.Damaged("entry " + seq, wrong, "the entries as they were");
  }
}
