// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.DamagedLedger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.operations.ExportManifest;
import io.coplanar.ledger.personal.Person;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** What the commands about the ledger tell a user beyond {@link Sentences}. */
final class LedgerSentences {
  private LedgerSentences() {}

  static String nothingToDo() {
    return "say what to do with the ledger, as in \"coplanar ledger stats\"";
  }

  static String nothingToDoWithPeople() {
    return "say what to do, as in \"coplanar ledger person add --document name.json\"";
  }

  static String notTidied() {
    return "somebody is reading, so the database's files may still hold the old bytes until"
        + " \"coplanar ledger person erase\" is run again";
  }

  static InputFault damaged(LedgerPlace place, DamagedLedger e) {
    return new InputFault.Damaged(
        place.shown(),
        String.valueOf(e.getMessage()),
        "what was written; \"coplanar ledger verify\" tells the whole damage");
  }

  static InputFault database(LedgerPlace place, SQLException e) {
    return new InputFault.Inconsistent(
        place.shown(),
        "the database refused: " + firstLine(e),
        "a database that can be reached and read");
  }

  static InputFault ledgerIsThere(LedgerPlace place) {
    return new InputFault.Inconsistent(
        place.shown(), "there is a ledger here already", "an empty place");
  }

  static InputFault otherOrigin(Path keyFile, String name, String origin) {
    return new InputFault.Inconsistent(
        keyFile.toString(),
        "is there already and is the key of " + name,
        "--origin " + name + ", or another --key for " + origin);
  }

  static InputFault keyIsThere(Path keyFile) {
    return new InputFault.Inconsistent(
        keyFile.toString(),
        "there is a key already",
        "the name of a file for the new key, as in --new-key ledger-2.key");
  }

  static InputFault notATime(String text) {
    return new InputFault.Inconsistent(
        "--station-time", "is \"" + text + "\"", "a time in UTC, as in 2026-11-24T10:00:00Z");
  }

  static InputFault notUtf8(String what) {
    return new InputFault.NotThisFormat(what, "is not UTF-8", "text in UTF-8");
  }

  static InputFault noLedger(LedgerPlace place) {
    return new InputFault.NotThisFormat(
        place.shown(), "there is no ledger here", "a place where one was created");
  }

  static InputFault notVerifiable(String name, Exception e) {
    return new InputFault.NotThisFormat(
        name, "cannot be read: " + firstLine(e), "a ledger, or an export of one");
  }

  static InputFault selection() {
    return new InputFault.Inconsistent(
        "--stream", "stands beside --from or --to", "one stream, or one range of entries");
  }

  static InputFault nobody(String id) {
    return new InputFault.Inconsistent(id, "nobody has this id", "an id of this ledger");
  }

  static InputFault noPhoto(Person person) {
    return new InputFault.Inconsistent(
        person.id().text(),
        person.isErased() ? "was erased, photo and all" : "was stored without a photo",
        "the id of somebody with a photo, or no --photo");
  }

  static InputFault getAlone() {
    return new InputFault.Inconsistent(
        "--get", "stands beside --orphans, --collect or --json", "--get HASH -o FILE alone");
  }

  static InputFault getWhere() {
    return new InputFault.Inconsistent(
        "--get", "does not say into which file", "--get HASH -o FILE");
  }

  static InputFault outputOfNothing() {
    return new InputFault.Inconsistent(
        "-o", "names a file and no blob is asked for", "--get HASH -o FILE");
  }

  static InputFault noCheckpoint(Path file) {
    return new InputFault.NotThisFormat(
        file.toString(), "holds no checkpoint", "a signed note, or a folder of files *.checkpoint");
  }

  static String created(LedgerPlace place, Path key, String origin, String verifierKey) {
    return "created the ledger "
        + origin
        + " in "
        + place.shown()
        + "\nsigning key (keep a copy where neither thief nor fire finds both): "
        + key
        + "\nverifier key (give it to whoever shall verify): "
        + verifierKey
        + "\n";
  }

  static String rotated(Path key, String verifierKey) {
    return "from now on the key in " + key + " signs; its verifier key is\n" + verifierKey + "\n";
  }

  static String newerEntries(ExportManifest manifest) {
    return manifest.newer()
        + (manifest.newer() == 1 ? " entry is" : " entries are")
        + " newer than the last checkpoint and not in it; the ledger's key (--key) includes them";
  }

  static String missingBlobs(List<String> missing) {
    return missing.size()
        + (missing.size() == 1 ? " blob that an entry names is" : " blobs that entries name are")
        + " missing or damaged, and not in it: "
        + String.join(", ", missing.subList(0, Math.min(3, missing.size())))
        + (missing.size() > 3 ? ", …" : "");
  }

  static String copyFailed(Path folder, Exception why) {
    return "the checkpoint could not be copied to "
        + folder
        + " ("
        + why.getMessage()
        + "); choose another place with --copies";
  }

  static InputFault ruled(String stream) {
    return new InputFault.Inconsistent(
        "--stream",
        "is " + stream + ", of which the line's or people's rules decide",
        "the server or \"coplanar people\" for those; here any other stream, as in note/1");
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
