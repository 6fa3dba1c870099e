// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PayloadJsonTest {
  @Test
  void leavesOutWhiteSpaceBetweenTokensOnly() throws InputFault {
    String payload = " {\r\n\t\"a b\" : [ 1.50 , -0 , 1E+2 , true , null ],\n \"c\" : { } }\n";
    assertThat(PayloadJson.compact(payload))
        .isEqualTo("{\"a b\":[1.50,-0,1E+2,true,null],\"c\":{}}");
  }

  @Test
  void keepsStringsCharacterForCharacter() throws InputFault {
    String payload = "{\"\\u00e9\\/\":\"\\ud83d\\ude00 \u00e9 \\\\ \\\" \\u0000 \u007f\"}";
    assertThat(PayloadJson.compact(payload)).isSameAs(payload);
  }

  @Test
  void whiteSpaceAnywhereBetweenTokensMakesNoDifference() throws InputFault {
    SplittableRandom random = new SplittableRandom(8259);
    for (int i = 0; i < 1000; i++) {
      String compact = Samples.object(random, 4);
      StringBuilder blown = new StringBuilder();
      boolean inString = false;
      for (int c = 0; c < compact.length(); c++) {
        char at = compact.charAt(c);
        boolean escaped = c > 0 && compact.charAt(c - 1) == '\\' && compact.charAt(c - 2) != '\\';
        inString ^= at == '"' && !escaped;
        blown.append(at);
        if (!inString && "{}[],:\"".indexOf(at) >= 0) {
          blown.append(" \t\r\n".charAt(random.nextInt(4)));
        }
      }
      assertThat(PayloadJson.compact(blown.toString())).isEqualTo(compact);
      assertThat(PayloadJson.compact(compact)).isSameAs(compact);
    }
  }

  @Test
  void refusesWhatReadersUnderstandDifferently() {
    List<String> bad =
        List.of(
            "",
            "[]",
            "\"a\"",
            "{}{}",
            "{",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{,}",
            "{'a':1}",
            "{a:1}",
            "{\"a\":01}",
            "{\"a\":+1}",
            "{\"a\":.5}",
            "{\"a\":1.}",
            "{\"a\":1e}",
            "{\"a\":- 1}",
            "{\"a\":NaN}",
            "{\"a\":tru}",
            "{\"a\":[1,]}",
            "{\"a\":[1 2]}",
            "{\"a\":\"\n\"}",
            "{\"a\":\"\\x\"}",
            "{\"a\":\"\\u12g4\"}",
            "{\"a\":\"\\u\u0661\u0662\u0663\u0664\"}",
            "{\"a\":\"\\ud800\"}",
            "{\"a\":\"\\udc00\\ud800\"}",
            "{\"a\":\"\ud800\"}",
            "{\"a\":\"\\ud83d\ude00\"}",
            "{\"a\":1,\"a\":1}",
            "{\"a\":1,\"\\u0061\":1}",
            "{\"a\":{\"b\":1,\"b\":2}}",
            "{\"a\":1}\u00a0",
            "\ufeff{}",
            "{/**/}");
    for (String payload : bad) {
      assertThatThrownBy(() -> PayloadJson.compact(payload))
          .as(payload)
          .isInstanceOf(InputFault.class)
          .hasMessageStartingWith("the payload: ");
    }
  }

  @Test
  void boundsNestingNumbersAndNames() throws InputFault {
    PayloadJson.compact("{\"a\":".repeat(63) + "{}" + "}".repeat(63));
    String deep = "{\"a\":".repeat(64) + "{}" + "}".repeat(64);
    assertThatThrownBy(() -> PayloadJson.compact(deep)).hasMessageContaining("64 levels");
    String veryDeep = "{\"a\":" + "[".repeat(100_000);
    assertThatThrownBy(() -> PayloadJson.compact(veryDeep)).hasMessageContaining("64 levels");
    PayloadJson.compact("{\"a\":" + "1".repeat(1000) + "}");
    String number = "{\"a\":" + "1".repeat(1001) + "}";
    assertThatThrownBy(() -> PayloadJson.compact(number)).hasMessageContaining("number of more");
    String name = "{\"" + "n".repeat(1001) + "\":1}";
    assertThatThrownBy(() -> PayloadJson.compact(name)).hasMessageContaining("name of more");
  }

  @Test
  void saysWhereItIsWrong() {
    assertThatThrownBy(() -> PayloadJson.compact("{\"a\":1,\"a\":2}"))
        .hasMessageContaining("a name that the object has already at character 8");
  }
}
