// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that asks for something; the template {@code form.jte} shows it.
 *
 * @param lead what happens then, and who can undo it
 * @param post where it is sent
 * @param key the command's id
 * @param seen the version of what it is about, as it is looked at; null where that is no question
 * @param submit what the one button says
 * @param back where to go instead
 * @param wrong what is wrong with no single field; null where nothing is
 * @param reasons every reason why it was refused
 */
public record FormView(
    String lead,
    String post,
    String key,
    @Nullable Long seen,
    List<Field> fields,
    String submit,
    String back,
    @Nullable String wrong,
    List<Reason> reasons) {
  public FormView {
    fields = List.copyOf(fields);
    reasons = List.copyOf(reasons);
  }

  /** Whether something stands in the way. */
  public boolean failed() {
    return wrong != null || !reasons.isEmpty() || fields.stream().anyMatch(f -> f.wrong() != null);
  }
}
