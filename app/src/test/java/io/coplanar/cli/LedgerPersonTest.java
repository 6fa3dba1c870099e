// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.ledger.personal.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LedgerPersonTest {
  private static final String NOBODY = "person-00000000000000000000000000000000";

  @TempDir private Path folder;
  private LedgerOnDisk ledger = new LedgerOnDisk(Path.of(""));

  @BeforeEach
  void create() {
    ledger = LedgerOnDisk.create(folder);
  }

  private String add(String name, Object... more) throws Exception {
    Path document = ledger.file("person.json", "{ \"name\": \"" + name + "\" }");
    Object[] args = new Object[more.length + 2];
    args[0] = "--document";
    args[1] = document;
    System.arraycopy(more, 0, args, 2, more.length);
    return ledger.writes("person add", args).done().strip();
  }

  @Test
  void somebodyIsAddedShownAndErased() throws Exception {
    String id = add("Ann Example", "--photo", ledger.file("ann.jpg", "a face"));
    assertThat(id).matches("person-[0-9a-f]{32}");
    Path out = folder.resolve("out.jpg");
    assertThat(ledger.reads("person show", id, "--photo", out).done())
        .isEqualTo("{\"name\":\"Ann Example\"}\n");
    assertThat(out).hasContent("a face");

    assertThat(ledger.writes("person erase", id, "--reason", "she asked").done())
        .startsWith("on disk:")
        .contains("personal-data-erased", "she asked");
    assertThat(ledger.reads("person show", id).done()).startsWith("erased at 2");
    assertThat(ledger.writes("person erase", id, "--reason", "again").done())
        .startsWith("on disk since an earlier try:")
        .contains("she asked");
    assertThat(ledger.reads("show").done()).contains("erase").doesNotContain("Ann");
    ledger.reads("verify").done();
  }

  @Test
  void programsGetDocuments() throws Exception {
    Path document = ledger.file("p.json", "{\"name\": \"Bo\", \"shift\": [1, 2]}");
    JsonNode added = ledger.writes("person add", "--document", document, "--json").json();
    assertThat(added.get("schema").asString()).isEqualTo("coplanar/ledger-person/1");
    assertThat(added.get("erased_at").isNull()).isTrue();
    assertThat(added.get("document").get("shift").get(1).asInt()).isEqualTo(2);
    assertThat(added.get("photo_bytes").isNull()).isTrue();
    String id = added.get("id").asString();
    assertThat(ledger.reads("person show", id, "--json").json()).isEqualTo(added);

    JsonNode receipt = ledger.writes("person erase", id, "--json").json();
    assertThat(receipt.get("schema").asString()).isEqualTo("coplanar/ledger-receipt/1");
    assertThat(receipt.get("entries").get(0).get("type").asString())
        .isEqualTo("personal-data-erased");
    JsonNode erased = ledger.reads("person show", id, "--json").json();
    assertThat(erased.get("document").isNull()).isTrue();
    assertThat(erased.get("erased_at").asString()).endsWith("Z");
    assertThat(erased.get("added_at")).isEqualTo(added.get("added_at"));
  }

  @Test
  void aBadDocumentOrPhotoIsNamed() throws Exception {
    ledger.writes("person add").refused("--document");
    Path none = folder.resolve("none.json");
    ledger.writes("person add", "--document", none).refused("none.json", "no such file");
    ledger.writes("person add", "--document", folder).refused("is a folder");
    for (String wrong : new String[] {"[1]", "{\"a\":1,\"a\":2}", "{\"a\":", ""}) {
      Path file = ledger.file("wrong.json", wrong);
      ledger.writes("person add", "--document", file).refused("wrong.json", "one JSON object");
    }
    Path latin = Files.write(folder.resolve("latin.json"), new byte[] {'{', '"', (byte) 0xe4});
    ledger.writes("person add", "--document", latin).refused("latin.json", "is not UTF-8");
    Path large = ledger.file("large", " ".repeat(Person.MAX_DOCUMENT_BYTES + 1));
    ledger.writes("person add", "--document", large).refused("larger than 64 KiB");
    Path good = ledger.file("good.json", "{}");
    ledger
        .writes("person add", "--document", good, "--photo", folder.resolve("no.jpg"))
        .refused("no.jpg", "no such file");
    Path photo = Files.write(folder.resolve("large.jpg"), new byte[Person.MAX_PHOTO_BYTES + 1]);
    ledger
        .writes("person add", "--document", good, "--photo", photo)
        .refused("large.jpg", "larger than 4096 KiB");
    assertThat(ledger.reads("show").done().lines()).hasSize(1);
  }

  @Test
  void whoIsAskedForMustBeThere() throws Exception {
    LedgerOnDisk.run("person").refused("say what to do");
    ledger.reads("person show").refused("'ID'");
    ledger.reads("person show", "Ann").refused("\"Ann\" is no id", "32 lower case");
    ledger.reads("person show", NOBODY).refused(NOBODY, "nobody has this id");
    ledger.writes("person erase").refused("'ID'");
    ledger.writes("person erase", "Ann").refused("\"Ann\" is no id", "32 lower case");
    ledger.writes("person erase", NOBODY).refused(NOBODY, "nobody has this id");
    LedgerOnDisk other = new LedgerOnDisk(folder.resolve("no"));
    other.reads("person show", NOBODY).refused("no ledger here");
    other.writes("person erase", NOBODY).refused("no ledger here");
    assertThat(folder.resolve("no")).doesNotExist();
    String id = add("Cy");
    ledger
        .reads("person show", id, "--photo", folder.resolve("no/p.jpg"))
        .refused("its folder does not exist");
    Path out = folder.resolve("p.jpg");
    ledger.reads("person show", id, "--photo", out).refused(id, "without a photo");
    ledger.writes("person erase", id).done();
    ledger.reads("person show", id, "--photo", out).refused(id, "was erased");
    assertThat(out).doesNotExist();
  }

  @Test
  void theKeyMustBeTheLedgers() throws Exception {
    Path document = ledger.file("p.json", "{}");
    Path none = folder.resolve("none.key");
    ledger
        .reads("person add", "--key", none, "--document", document)
        .refused("none.key", "no such key file");
    Path broken = ledger.file("broken.key", "not a key");
    ledger.reads("person add", "--key", broken, "--document", document).refused("broken.key");
    ledger.reads("person erase", "--key", none, NOBODY).refused("none.key", "no such key file");
  }
}
