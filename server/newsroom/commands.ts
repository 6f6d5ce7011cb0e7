import type { CommandInput, CommandName } from "../../lib/protocol/commands.ts";
import { acknowledgeFlag } from "./acknowledge-flag.ts";
import { acknowledgeNotice } from "./acknowledge-notice.ts";
import { addFigure } from "./add-figure.ts";
import { addParty } from "./add-party.ts";
import { addPlace } from "./add-place.ts";
import { amendIncident } from "./amend-incident.ts";
import { amendParty } from "./amend-party.ts";
import { amendPlace } from "./amend-place.ts";
import { amendReport } from "./amend-report.ts";
import { amendStory } from "./amend-story.ts";
import { amendView } from "./amend-view.ts";
import { answerQuestion } from "./answer-question.ts";
import { askFlash } from "./ask-flash.ts";
import { askQuestion } from "./ask-question.ts";
import { changeReport } from "./change-report.ts";
import { checkInCorrespondent } from "./check-in-correspondent.ts";
import { claimReport } from "./claim-report.ts";
import { closeQuestion } from "./close-question.ts";
import { closeStory } from "./close-story.ts";
import type { Command, CommandContext } from "./command.ts";
import { confirmAid } from "./confirm-aid.ts";
import { confirmDuplicate } from "./confirm-duplicate.ts";
import { confirmFlash } from "./confirm-flash.ts";
import { confirmIncident } from "./confirm-incident.ts";
import { corroborateReport } from "./corroborate-report.ts";
import { detachDuplicate } from "./detach-duplicate.ts";
import { disputeReport } from "./dispute-report.ts";
import { embargoReport } from "./embargo-report.ts";
import { escalateFlag } from "./escalate-flag.ts";
import { fileReport } from "./file-report.ts";
import { gradeReport } from "./grade-report.ts";
import { joinIncident } from "./join-incident.ts";
import { liftReport } from "./lift-report.ts";
import { linkStory } from "./link-story.ts";
import { mergePlace } from "./merge-place.ts";
import { mergeStory } from "./merge-story.ts";
import { missCorrespondent } from "./miss-correspondent.ts";
import { moveReport } from "./move-report.ts";
import { openStory } from "./open-story.ts";
import { proposeDuplicate } from "./propose-duplicate.ts";
import { publishReport } from "./publish-report.ts";
import { raiseFlag } from "./raise-flag.ts";
import { reassignFlag } from "./reassign-flag.ts";
import { refuseAid } from "./refuse-aid.ts";
import { refuseDuplicate } from "./refuse-duplicate.ts";
import { refuseFlash } from "./refuse-flash.ts";
import { removeView } from "./remove-view.ts";
import { reopenFlag } from "./reopen-flag.ts";
import { reopenStory } from "./reopen-story.ts";
import { resolveFlag } from "./resolve-flag.ts";
import { saveView } from "./save-view.ts";
import { seeFlag } from "./see-flag.ts";
import { settleReport } from "./settle-report.ts";
import { unclaimReport } from "./unclaim-report.ts";
import { uncorroborateReport } from "./uncorroborate-report.ts";
import { unlinkStory } from "./unlink-story.ts";
import { useReport } from "./use-report.ts";
import { watchCorrespondent } from "./watch-correspondent.ts";
import { withdrawFigure } from "./withdraw-figure.ts";
import { withdrawIncident } from "./withdraw-incident.ts";

type Makers = { [N in CommandName]: (context: CommandContext, input: CommandInput<N>) => Command };

/** Which function carries out which command. */
const NEWSROOM: Makers = {
  "report.file": fileReport,
  "report.amend": amendReport,
  "report.publish": publishReport,
  "report.hold": (context, input) => moveReport("report.hold", context, input),
  "report.release": (context, input) => moveReport("report.release", context, input),
  "report.kill": (context, input) => moveReport("report.kill", context, input),
  "report.spike": (context, input) => moveReport("report.spike", context, input),
  "report.restore": (context, input) => moveReport("report.restore", context, input),
  "report.correct": (context, input) => changeReport("report.correct", context, input),
  "report.update": (context, input) => changeReport("report.update", context, input),
  "report.refile": (context, input) => changeReport("report.refile", context, input),
  "report.claim": claimReport,
  "report.unclaim": unclaimReport,
  "report.embargo": embargoReport,
  "report.lift": liftReport,
  "report.use": useReport,
  "report.grade": gradeReport,
  "report.dispute": disputeReport,
  "report.settle": settleReport,
  "report.corroborate": corroborateReport,
  "report.uncorroborate": uncorroborateReport,
  "flash.ask": askFlash,
  "flash.confirm": confirmFlash,
  "flash.refuse": refuseFlash,
  "story.open": openStory,
  "story.link": linkStory,
  "story.unlink": unlinkStory,
  "story.amend": amendStory,
  "story.close": closeStory,
  "story.reopen": reopenStory,
  "story.merge": mergeStory,
  "figure.add": addFigure,
  "figure.withdraw": withdrawFigure,
  "flag.raise": raiseFlag,
  "flag.acknowledge": acknowledgeFlag,
  "flag.resolve": resolveFlag,
  "flag.see": seeFlag,
  "flag.reopen": reopenFlag,
  "flag.reassign": reassignFlag,
  "flag.escalate": escalateFlag,
  "notice.acknowledge": acknowledgeNotice,
  "duplicate.propose": proposeDuplicate,
  "duplicate.confirm": confirmDuplicate,
  "duplicate.refuse": refuseDuplicate,
  "duplicate.detach": detachDuplicate,
  "question.ask": askQuestion,
  "question.answer": answerQuestion,
  "question.close": closeQuestion,
  "correspondent.check-in": checkInCorrespondent,
  "correspondent.watch": watchCorrespondent,
  "correspondent.miss": missCorrespondent,
  "view.save": saveView,
  "view.amend": amendView,
  "view.remove": removeView,
  "place.add": addPlace,
  "place.amend": amendPlace,
  "place.merge": mergePlace,
  "party.add": addParty,
  "party.amend": amendParty,
  "aid.confirm": confirmAid,
  "aid.refuse": refuseAid,
  "incident.confirm": confirmIncident,
  "incident.amend": amendIncident,
  "incident.join": joinIncident,
  "incident.withdraw": withdrawIncident,
};

/** The command of this name, ready to be committed. */
export function commandOf<N extends CommandName>(
  name: N,
  context: CommandContext,
  input: CommandInput<N>,
): Command {
  const make: (context: CommandContext, input: CommandInput<N>) => Command = NEWSROOM[name];
  return make(context, input);
}
