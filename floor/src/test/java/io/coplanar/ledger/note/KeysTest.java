// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
  /** RFC 8032, 7.1: TEST 1 to 3. */
  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + "'',"
        + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + "72,"
        + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + "af82,"
        + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
  })
  void signsAsTheStandardDoes(String seed, String message, String signature) throws InputFault {
    SigningKey key = SigningKey.of("rfc8032", HexFormat.of().parseHex(seed));
    byte[] signed = key.sign(HexFormat.of().parseHex(message));
    assertThat(HexFormat.of().formatHex(signed)).isEqualTo(signature);
    assertThat(key.verifier().verify(HexFormat.of().parseHex(message), signed)).isTrue();
  }

  @Test
  void generatedKeysAreReadBack() throws InputFault {
    SigningKey key = SigningKey.generate("plant.example/line-3");
    SigningKey again = SigningKey.parse(key.encode());
    assertThat(again.verifier()).isEqualTo(key.verifier());
    assertThat(VerifierKey.parse(key.verifier().encode())).isEqualTo(key.verifier());
    byte[] message = {1, 2, 3};
    assertThat(again.sign(message)).isEqualTo(key.sign(message));
    assertThat(SigningKey.generate("plant.example/line-3").verifier()).isNotEqualTo(key.verifier());
  }

  @Test
  void aPrintedSigningKeyKeepsItsSecret() throws InputFault {
    SigningKey key = SigningKey.generate("n");
    // Base64 may hold a '+' itself; the first letters tell only the algorithm
    String secret = key.encode().split("\\+", 5)[4].substring(2);
    assertThat(key.toString()).doesNotContain(secret);
    String broken = key.encode() + "A";
    assertThatThrownBy(() -> SigningKey.parse(broken)).message().doesNotContain(secret);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a+b", "a\u00a0b", "a\u2003b", "a\u0085b", "a\nb", "\ud800"})
  void refusesNames(String name) {
    assertThatThrownBy(() -> SigningKey.generate(name))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining("cannot name a key");
  }

  @Test
  void refusesKeysThatAreNoPoint() {
    byte[] none = new byte[32];
    none[0] = 2;
    assertThatThrownBy(() -> VerifierKey.of("n", none)).hasMessageContaining("no point");
    assertThatThrownBy(() -> VerifierKey.of("n", new byte[31])).isInstanceOf(InputFault.class);
    assertThatThrownBy(() -> SigningKey.of("n", new byte[33])).isInstanceOf(InputFault.class);
  }

  @Test
  void refusesOtherSignatures() throws InputFault {
    SigningKey key = SigningKey.generate("n");
    byte[] message = {1};
    assertThat(key.verifier().verify(message, new byte[63])).isFalse();
    assertThat(key.verifier().verify(message, new byte[64])).isFalse();
    byte[] high = key.sign(message);
    java.util.Arrays.fill(high, 32, 64, (byte) 0xff);
    assertThat(key.verifier().verify(message, high)).isFalse();
  }
}
