package platewarden.protection;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.protection.ProtectionRequest.Decision;
import platewarden.protection.ProtectionRequest.State;
import platewarden.protection.SortedRead.Part;

/**
 * Destroys a participant's reads in every store, with a certificate that only the named few and the
 * city attorney see. Each part is one order with one id: done again, it finishes what was begun.
 */
@Service
public class DestroyParts {

  private final ProtectionFile file;
  private final ProtectedReads reads;
  private final PrivateTrail trail;
  private final TransactionOperations transaction;

  DestroyParts(
      ProtectionFile file,
      ProtectedReads reads,
      PrivateTrail trail,
      TransactionOperations transaction) {
    this.file = file;
    this.reads = reads;
    this.trail = trail;
    this.transaction = transaction;
  }

  /** The part that nobody decides on; it waits for nothing. */
  public void clear(UUID id) {
    destroy(id, "clear", file.find(id).orElseThrow().of(Part.CLEAR), PrivateTrail.SYSTEM);
  }

  /** Carries out what was decided; what nobody decided stays sealed. */
  public void decided(UUID id) {
    ProtectionRequest request = file.find(id).orElseThrow();
    Decision competing = request.competing();
    if (competing != null && competing.code().equals("DESTROY")) {
      destroy(id, "competing", request.of(Part.COMPETING), competing.by());
    }
    Decision copies = request.caseCopies();
    if (copies != null && copies.code().equals("DESTROY")) {
      long destroyed =
          reads.destroyCaseCopies(
              order(id, "case copies"), request.of(Part.INVESTIGATIVE), copies.by());
      transaction.executeWithoutResult(
          status ->
              trail.done(
                  "CaseCopiesDestroyed", copies.by(), id, "copies", Long.toString(destroyed)));
    }
  }

  /** Destroys what was preserved for a hold that asks for it no longer. */
  public void freed() {
    for (ProtectionRequest request : file.all()) {
      Decision competing = request.competing();
      List<ReadRef> preserved = request.of(Part.COMPETING);
      if (request.state() == State.PROTECTED
          && competing != null
          && !competing.code().equals("DESTROY")
          && request.certificates().stream().noneMatch(each -> each.startsWith(FREED))
          && !preserved.isEmpty()) {
        Set<ReadRef> held = reads.held(preserved);
        if (held.isEmpty()) {
          destroy(request.id(), "freed", preserved, PrivateTrail.SYSTEM);
        }
      }
    }
  }

  private static final String FREED = "part freed\n";

  private void destroy(UUID id, String part, Collection<ReadRef> which, String by) {
    ProtectedReads.Destroyed destroyed = reads.destroy(order(id, part), which);
    String certificate = "part " + part + '\n' + destroyed.certificate();
    transaction.executeWithoutResult(
        status -> {
          ProtectionRequest request = file.findToChange(id).orElseThrow();
          if (!request.certificates().contains(certificate)) {
            file.save(Changed.from(request).certified(certificate).now());
            trail.done(
                "PrivateDataDestroyed",
                by,
                id,
                "certificateSha256",
                PrivateTrail.sha256(certificate));
          }
        });
  }

  /** One id for each part of a request, the same each time. */
  static UUID order(UUID id, String part) {
    return UUID.nameUUIDFromBytes((id + " " + part).getBytes(StandardCharsets.UTF_8));
  }
}
