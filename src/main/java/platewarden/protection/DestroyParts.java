package platewarden.protection;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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
  private final CaseCopies copies;
  private final PrivateTrail trail;
  private final TransactionOperations transaction;

  DestroyParts(
      ProtectionFile file,
      ProtectedReads reads,
      CaseCopies copies,
      PrivateTrail trail,
      TransactionOperations transaction) {
    this.file = file;
    this.reads = reads;
    this.copies = copies;
    this.trail = trail;
    this.transaction = transaction;
  }

  /**
   * The part that nobody decides on; it waits for nothing. Copies in the files of cases that are
   * not known to be active belong to it.
   */
  public void clear(UUID id) {
    ProtectionRequest request = file.find(id).orElseThrow();
    destroy(id, "clear", request.of(Part.CLEAR), PrivateTrail.SYSTEM);
    copies(request, "files", DestroyParts::goes, PrivateTrail.SYSTEM);
  }

  /** Carries out what was decided; what nobody decided stays sealed. */
  public void decided(UUID id) {
    ProtectionRequest request = file.find(id).orElseThrow();
    Set<ReadRef> held = Set.copyOf(request.of(Part.COMPETING));
    Set<ReadRef> gone = Set.copyOf(request.competingToDestroy());
    Decision competing = request.competing();
    if (competing != null && !gone.isEmpty()) {
      destroy(id, "competing " + competing.at(), gone, competing.by());
      copies(
          request,
          "held copies",
          copy -> !copy.active() && gone.contains(copy.read()),
          competing.by());
    }
    Decision decision = request.caseCopies();
    if (decision != null && decision.code().equals("DESTROY")) {
      Set<ReadRef> investigative = Set.copyOf(request.of(Part.INVESTIGATIVE));
      copies(
          request,
          "case copies",
          copy ->
              investigative.contains(copy.read())
                  && (gone.contains(copy.read()) || !(copy.held() || held.contains(copy.read()))),
          decision.by());
    }
  }

  /** Not active investigative data (any more), and no other duty asks for it. */
  private static boolean goes(CaseCopies.Copy copy) {
    return !copy.active() && !copy.held();
  }

  /**
   * Destroys copies of cases that became inactive since, in whatever file: what lets them stay is
   * that the investigation is active, and nothing else.
   */
  public void copiesOfEndedCases() {
    List<ProtectionRequest> all =
        file.all().stream().filter(each -> each.state() == State.PROTECTED).toList();
    List<String> plates = all.stream().flatMap(each -> each.plates().stream()).distinct().toList();
    if (plates.isEmpty() || copies.of(plates).stream().noneMatch(DestroyParts::goes)) {
      return;
    }
    for (ProtectionRequest request : all) {
      copies(request, "files", DestroyParts::goes, PrivateTrail.SYSTEM);
    }
  }

  private void copies(
      ProtectionRequest request, String part, Predicate<CaseCopies.Copy> which, String by) {
    List<CaseCopies.Copy> these = copies.of(request.plates()).stream().filter(which).toList();
    for (String note : copies.destroy(order(request.id(), part), these, by)) {
      certify(request.id(), "CaseCopiesDestroyed", "part " + part + '\n' + note, by);
    }
  }

  /** Destroys what was preserved for a hold that asks for it no longer. */
  public void freed() {
    for (ProtectionRequest request : file.all()) {
      Decision competing = request.competing();
      List<ReadRef> preserved = request.competingToPreserve();
      if (request.state() == State.PROTECTED
          && competing != null
          && request.certificates().stream().noneMatch(each -> each.startsWith(freed(competing)))
          && !preserved.isEmpty()) {
        Set<ReadRef> held = reads.held(preserved);
        if (held.isEmpty()) {
          destroy(request.id(), "freed " + competing.at(), preserved, PrivateTrail.SYSTEM);
        }
      }
    }
  }

  private static String freed(Decision competing) {
    return "part freed " + competing.at() + '\n';
  }

  private void destroy(UUID id, String part, Collection<ReadRef> which, String by) {
    ProtectedReads.Destroyed destroyed = reads.destroy(order(id, part), which);
    certify(id, "PrivateDataDestroyed", "part " + part + '\n' + destroyed.certificate(), by);
  }

  private void certify(UUID id, String action, String certificate, String by) {
    transaction.executeWithoutResult(
        status -> {
          ProtectionRequest request = file.findToChange(id).orElseThrow();
          if (!request.certificates().contains(certificate)) {
            file.save(Changed.from(request).certified(certificate).now());
            trail.done(action, by, id, "certificateSha256", PrivateTrail.sha256(certificate));
          }
        });
  }

  /** One id for each part of a request, the same each time. */
  static UUID order(UUID id, String part) {
    return UUID.nameUUIDFromBytes((id + " " + part).getBytes(StandardCharsets.UTF_8));
  }
}
