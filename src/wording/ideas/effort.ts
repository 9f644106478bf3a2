import type { Idea } from './idea.ts';

export const effort: Idea = {
  name: 'effort',
  why: 'Effort spent or cases worked through: it says how busy the team was, not what came of it.',
  en: {
    verbs: `interview visit dialogue tackle survey conduct organise organize host run/ran/run attend meet/met call talk_to talk_with speak_with/spoke_with/spoken_with speak_at discuss review
      test train coach mentor brainstorm benchmark contact reach_out email visit_customers collaborate pitch demo experiment investigate explore research
      analyse analyze evaluate assess audit examine study/studied monitor follow_up follow-up sync engage_with gather collect listen_to facilitate
      moderate lead/led participate take_part sponsor resolve_tickets process handle squash triage answer respond reply work_on work_with work_through spend/spent hold/held
      give/gave/given teach/taught onboard_new_staff shadow pair brief execute perform carry_out iterate iterate_on seek/sought consult network
      prospect cold-call cold_call send/sent post tweet blog_weekly share_regularly re-run try trial commit_to help assist advise support_customers
      connect_with liaise communicate promote advertise campaign canvass distribute proactively_update update_the_community exchange`,
    acts: 'identification_and_elimination',
  },
  fr: {
    verbs: `interviewer dialoguer sonder conduire/conduit/conduisent/conduit organiser animer tenir/tient/tiennent/tenu rencontrer appeler échanger discuter examiner
      tester former coacher mentorer réfléchir_à comparer contacter relancer prospecter démarcher collaborer pitcher expérimenter explorer rechercher étudier
      analyser évaluer auditer observer suivre/suit/suivent/suivi_les collecter recueillir/recueille/recueillent/recueilli écouter faciliter participer assister sponsoriser
      traiter instruire/instruit/instruisent/instruit répondre/répond/répondent/répondu travailler_sur travailler passer_du_temps consacrer donner/donne/donnent/donné enseigner accompagner exécuter effectuer mener/mène/mènent/mené
      itérer consulter envoyer poster partager sensibiliser visiter intervenir/intervient/interviennent/intervenu promouvoir/promeut/promeuvent/promu communiquer réaliser identifier
      sillonner essayer aider conseiller soutenir/soutient/soutiennent/soutenu relire/relit/relisent/relu vérifier contrôler inspecter dépouiller enquêter brainstormer benchmarker démontrer
      co-animer présenter_à solliciter mobiliser_les_équipes réunir analyser_les réaliser_des questionner distribuer dispenser`,
    acts: `identification analyse évaluation étude expérimentation exploration recherche accompagnement animation organisation collecte recueil consultation sensibilisation
      prospection test observation traitement instruction participation formation_de formation_des veille`,
  },
};
