// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import io.coplanar.evidence.InputFault;
import io.coplanar.web.http.ApiFault;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Cookies;
import io.coplanar.web.http.Csrf;
import io.coplanar.web.http.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in. There is none without the session's token, or, where nobody is signed
 * in, without an {@code Origin} (which every browser sends, and which was compared with ours
 * before). Each question gives an answer or a fault that names the field.
 */
public final class Form {
  private static final String TYPE = "application/x-www-form-urlencoded";
  private static final int MOST_FIELDS = 1000;
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

  private final Map<String, List<String>> fields;

  private Form(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /**
   * Reads what a page of ours posted.
   *
   * @throws ApiFault 403 where another's page may have, 400 where it is no form, 413
   */
  public static Form read(Call call) throws ApiFault, IOException {
    Form form = new Form(fields(call));
    String secret = Cookies.session(call.in());
    boolean ours =
        call.callerOrNull() == null
            ? call.in().header("Origin") != null
            : secret != null && Csrf.matches(secret, form.first("csrf"));
    if (!ours) {
      throw Faults.noToken();
    }
    return form;
  }

  private static Map<String, List<String>> fields(Call call) throws ApiFault, IOException {
    String type = call.in().header("Content-Type");
    if (type == null || !type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(TYPE)) {
      throw Faults.malformed("Content-Type", "is another one", TYPE);
    }
    int most = call.maxBodyBytes();
    byte[] bytes;
    try (InputStream in = call.in().content()) {
      bytes = in.readNBytes(most + 1);
    }
    if (bytes.length > most) {
      throw Faults.tooLarge("the form", most);
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    int n = 0;
    for (String pair : new String(bytes, StandardCharsets.UTF_8).split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      if (++n > MOST_FIELDS) {
        throw Faults.malformed("the form", "has too many fields", "at most " + MOST_FIELDS);
      }
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = decoded(equals < 0 ? "" : pair.substring(equals + 1));
      fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }
    return fields;
  }

  private static String decoded(String text) throws ApiFault {
    try {
      // a browser ends lines with CR LF
      return URLDecoder.decode(text, StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IllegalArgumentException e) {
      throw Faults.malformed("the form", "is not encoded as one", TYPE);
    }
  }

  /** The command's id, which came with the form: sending it twice does it once. */
  public String key() throws ApiFault {
    String key = first("key");
    if (key == null || !KEY.matcher(key).matches()) {
      throw Faults.malformed("key", "is no id", "the one that the page came with");
    }
    return key;
  }

  /** A text that must be there, without space around it. */
  public String text(String name) throws InputFault {
    String text = textOrNull(name);
    if (text == null) {
      throw missing(name);
    }
    return text;
  }

  /** A text; null where nothing was filled in. */
  public @Nullable String textOrNull(String name) {
    String text = first(name);
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** A secret, as it was typed. */
  public char[] secret(String name) throws InputFault {
    String text = first(name);
    if (text == null || text.isEmpty() || text.length() > 200) {
      throw missing(name);
    }
    return text.toCharArray();
  }

  /** A whole number that must be there. */
  public long whole(String name) throws InputFault {
    String text = text(name);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw wrong(name, Catalog.say("wrong.whole"));
    }
  }

  /** A small whole number. */
  public int integer(String name) throws InputFault {
    long value = whole(name);
    if (value != (int) value) {
      throw wrong(name, Catalog.say("wrong.whole"));
    }
    return (int) value;
  }

  /** A small whole number; null where nothing was filled in. */
  public @Nullable Integer integerOrNull(String name) throws InputFault {
    return textOrNull(name) == null ? null : (Integer) integer(name);
  }

  /** A moment by the server's clock on the wall; a day means its end. */
  public Instant time(String name) throws InputFault {
    try {
      return Times.read(text(name));
    } catch (DateTimeException e) {
      throw wrong(name, Catalog.say("wrong.time"));
    }
  }

  /** All that was ticked or filled in under a name. */
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** The names of the fields that begin so. */
  public List<String> names(String beginning) {
    return fields.keySet().stream().filter(name -> name.startsWith(beginning)).toList();
  }

  private @Nullable String first(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? null : all.getFirst();
  }

  private static InputFault missing(String name) {
    return wrong(name, Catalog.say("wrong.missing"));
  }

  /** What is wrong with a field. */
  public static InputFault wrong(String name, String what) {
    return new InputFault.Inconsistent(name, what, "");
  }
}
