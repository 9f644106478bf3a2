import type { Idea } from './idea.ts';

export const making: Idea = {
  name: 'making',
  why: 'The team makes something exist or finishes it: what it says is true once the work is done, whatever it changed.',
  en: {
    verbs: `begin/began/begun soft_launch set-up announce accept cover enforce_the make/made launch open_source know/knew/known understand/understood figure_out find_out learn ship deliver publish implement build/built create develop design redesign document write/wrote/written rewrite/rewrote/rewritten
      deploy release migrate merge hire integrate establish define draft/drafted prepare finalise finalize finish complete upgrade add set_up/set_up
      setup/setup roll_out automate plan choose/chose/chosen present transition enable expand configure install refactor redo/redid/redone rebuild/rebuilt
      replace rename split/split separate deprecate decommission sunset/sunset retire remove delete archive clean_up consolidate centralise centralize
      standardise standardize formalise formalize codify/codified produce record film shoot/shot translate localise localize print adapt port
      refresh revamp overhaul rework restructure reorganise reorganize re-organize re-organise reorganize modernise modernize digitise digitize
      introduce open start pilot prototype scope spec specify/specified architect model mock_up wireframe sketch map map_out outline
      agree_on decide select pick identify prioritise prioritize break_down/broke_down/broken_down adopt instrument track wire connect link
      secure_approval obtain_certification certify/certified patch fix fix_up/fixed_up harden encrypt back_up enforce codify provision provide
      make_it_possible bring_online stand_up/stood_up spin_up put_in_place file register submit apply_for appoint onboard_a hire_a
      bundle package embed expose support extend generalise generalize parameterise parallelise move import export index tag label classify
      catalog catalogue inventory compile assemble collate put_together write_up formulate articulate craft author curate edit revise update
      turn_on switch switch_on switch_over flip cut_over go_live/went_live/gone_live unify simplify/simplified streamline land/landed wrap_up
      close_out resolve_blockers open-source opensource spec_out productionise productionize containerise containerize dockerise dockerize
      get_approval get_sign-off sign_off rebrand reposition renovate construct furnish equip purchase procure buy/bought acquire_a
      validate_the vet staff recruit_a recruit_an fill backfill attach allocate assign nominate ratify/ratified approve greenlight pass build_out
      flesh_out phase_out lay_out carve_out stub  stabilise stabilize bootstrap seed scaffold code program tie describe incorporate indicate fall_back
      dogfood wire_up hook_up ship_out roll_over roll_back lock_down trim_down clean repair migrate_off move_off unblock parallelize vendor pin
      bump cut_a_release cut_the_release stand_down stage carve codesign co-design co-create cocreate coauthor co-author
      pre-register preregister circulate disseminate institute inaugurate charter set_out set_down chart plot audit_and_fix deduplicate denormalize
      normalise normalize anonymise anonymize backport port_over upstream downstream cherry-pick lint typecheck annotate virtualise virtualize
      benchmark_and_publish reserve rent lease hire_and_onboard put_up put_out take_down tear_down dig plant paint
      print_out brand redecorate relocate renegotiate negotiate lobby_for patent trademark gamify parametrize productize package_up templatize
      templatise systematize systematise operationalize operationalise institutionalize rationalise rationalize reconcile backtest retrofit insource
      outsource subcontract hand_over hand_off transfer sign_the_agreement commission contract_with
      solidify crystallize crystallise devise invent  fabricate forge craft_a hammer_out iron_out nail_down
      pin_down firm_up beef_up polish finesse tidy tidy_up declutter dedupe prune trim_the strip strip_out rip_out swap
      swap_out hot-swap wrap encapsulate decouple untangle isolate_the modularize modularise componentize componentise
      abstract generalize_the reimplement rearchitect rehost replatform re-platform lift_and_shift onboard_the_service
      offboard cut_cut pave provision_the allocate_the earmark budget_for draw_up write_down jot_down note_down
      record_a log_all scribe transcribe subtitle caption dub narrate animate render shade illustrate doodle sketch_out
      storyboard plot_out lay_down set_in_motion kick_off kickoff initiate commence embark_on inaugurate_the unveil
      promulgate release_the circulate_the hand_out roll-out showcase exhibit demo_the
      present_a submit_a lodge file_a petition_for lay_the_groundwork lay_the_foundation lay_foundations set_the_stage
      break_ground erect assemble_a mount bolt_on attach_the affix solder weld sculpt carve_a knit sew
      stitch tailor customise customize personalise personalize brand_the localise_the internationalise
      internationalize transliterate encode decode decrypt sign_the_release notarize notarise audit-proof future-proof
      futureproof bulletproof fireproof ruggedize ruggedise miniaturize miniaturise parametrise vectorise vectorize
      tokenise tokenize memoize shard replicate snapshot checkpoint version tag_the baseline freeze
      unfreeze merge_the rebase squash_the fork_the clone bootstrap_the seed_the stub_out mock spike_out spike_the
      scaffold_out format_the document_the annotate_the comment_the catalog_the archive_the scrap trash purge
      wipe erase expunge shred retire_the sunset_the wind_down shut_down decommission_the demolish dismantle
      raze uninstall deinstall unpublish unship undo backtrack reinstate restore recover_the resurrect revive
      reboot relaunch reopen reinvent reimagine rethink redraft rewrite_the redraw remodel rejig retool rewire reword
      rephrase reformat restyle reskin recast repurpose upcycle sync_the reconcile_the consolidate_the amalgamate
      federate fuse blend aggregate bundle_the pack unpack ship_a instantiate materialise
      materialize realise realize actualize actualise enact legislate mandate enforce_a regulate authorise authorize
      license accredit validate_and verify_and qualify_the homologate ring-fence earmark_the bankroll underwrite
      insure_the trademark_the copyright`,
    acts: `launch rollout deployment release implementation migration integration creation delivery publication setup redesign rewrite refactoring
      refactor revamp overhaul rebuild rebranding installation upgrade automation finalisation finalization completion prototype development`,
    exact: `live shipped done ready production_ready production-ready available generally_available in_alpha in_beta in_production feature-complete
      in_place online operational up_and_running by_default code-complete out_of_beta signed_off
      ga merged closed_out live_in_production on_schedule_for_release signed-off rolled-out ready-to-ship production-grade fully_functional functional
      usable feature_complete complete up_to_date up-to-date code_complete set_up in_use_internally rolled_out_to`,
  },
  fr: {
    verbs: `passer_l'audit passer_la_certification passer_un_audit réussir_l'audit lancer livrer publier créer développer déployer rédiger concevoir/conçoit/conçoivent/conçu définir refondre/refond/refondent/refondu migrer intégrer
      automatiser finaliser recruter embaucher importer installer ouvrir/ouvre/ouvrent/ouvert étiqueter classer proposer fournir construire/construit/construisent/construit
      mettre_en_place/met_en_place/mettent_en_place/mis_en_place mettre_en_œuvre mettre_en_oeuvre mettre_en_ligne mettre_en_production mettre_à_disposition
      mettre_à_jour mettre_au_point mettre_sur_pied mettre_en_service mettre_en_conformité mettre prototyper documenter élaborer établir formaliser structurer
      réaliser_le réaliser_la réaliser_un réaliser_une produire/produit/produisent/produit écrire/écrit/écrivent/écrit choisir sélectionner
      adopter implémenter implanter paramétrer configurer connecter raccorder interfacer brancher relier transférer basculer reprendre/reprend/reprennent/repris
      moderniser numériser dématérialiser digitaliser centraliser mutualiser standardiser harmoniser uniformiser industrialiser simplifier_le simplifier_la rénover
      aménager équiper acheter acquérir_un acquérir_une commander doter créer_un terminer achever boucler clôturer clore compléter actualiser réviser refaire/refait/refont/refait
      réécrire/réécrit/réécrivent/réécrit retravailler reconstruire/reconstruit/reconstruisent/reconstruit remplacer supprimer retirer décommissionner fermer archiver nettoyer
      séparer scinder fusionner regrouper rassembler constituer composer dresser cartographier recenser inventorier lister planifier programmer préparer
      présenter valider_la valider_le valider_un valider_une faire_valider arrêter_la arrêter_le obtenir_la_certification obtenir_le_label obtenir_l'agrément certifier labelliser homologuer
      enregistrer tourner traduire/traduit/traduisent/traduit imprimer afficher ajouter étendre/étend/étendent/étendu enrichir couvrir/couvre/couvrent/couvert corriger sécuriser chiffrer sauvegarder
      outiller instrumenter modéliser maquetter spécifier cadrer tester_et_déployer disposer_d' disposer_de disposer  permettre/permet/permettent/permis rendre_possible rendre_disponible
      nommer désigner attribuer affecter allouer instaurer instituer introduire/introduit/introduisent/introduit inaugurer créer_une décliner adapter transformer
      intégrer_au développer_un co-concevoir coconcevoir co-construire coconstruire repenser réorganiser restructurer rationaliser optimiser_le_code refactoriser
      sortir livrer_la bâtir signer_la_convention ratifier adopter_la voter déposer soumettre/soumet/soumettent/soumis transmettre/transmet/transmettent/transmis diffuser
      activer désactiver exposer alimenter peupler initialiser démarrer engager_la amorcer monter pourvoir/pourvoit/pourvoient/pourvu généraliser_le généraliser_la
      clarifier expliciter référencer_les indexer taguer ranger trier labéliser brancher prévoir/prévoit/prévoient/prévu décider consolider
      prononcer obtenir_l'homologation passer_en_production passer_en_prod passer_la_certification dockeriser conteneuriser
      versionner open-sourcer ouvrir_le_code libérer_le_code anonymiser dédoublonner normaliser synchroniser brancher_sur câbler coder 
         arbitrer statuer acter adjuger notifier contractualiser conventionner internaliser externaliser sous-traiter
      déléguer déménager relocaliser louer peindre/peint/peignent/peint planter végétaliser isoler meubler  
      mailler baliser tracer refactorer réusiner porter_sur_mobile désinstaller dépublier purger vider apurer
       lever_le_verrou renommer reformuler vulgariser synthétiser capitaliser illustrer mettre_en_forme mettre_en_page
      mettre_en_récit mettre_en_cohérence mettre_en_réseau mettre_en_open_data systématiser professionnaliser institutionnaliser opérationnaliser 
      préfigurer poser signer_l'accord     
          doter_l'équipe s'équiper s'outiller se_doter se_doter_d'
      fixer arrêter_les bâtir_un calculer chiffrer_le consigner formuler énoncer rédiger_un dessiner esquisser
      crayonner scénariser storyboarder filmer monter_une enregistrer_un sous-titrer doubler_la_vidéo narrer éditer
      rééditer republier relancer_le_site relancer_la_newsletter remettre_en_service remettre_à_plat remettre_à_niveau
      remettre_aux_normes remodeler réagencer réaménager réhabiliter restaurer requalifier reconvertir recycler_le
      réemployer rapatrier délocaliser implanter_un ériger édifier poser_la_première_pierre terrasser goudronner paver
      carreler raccorder_les brancher_les alimenter_en équiper_les doter_les blinder verrouiller
      cloisonner compartimenter segmenter partitionner indexer_les répliquer dupliquer cloner_le forker merger packager
      releaser livrer_un shipper pusher déboguer débugger patcher upgrader rétrograder downgrader mettre_hors_service
      mettre_au_rebut mettre_à_la_retraite démanteler démolir raser abattre_le débrancher résilier_le_contrat_de
      dénoncer_le_contrat solder_le clore_le archiver_les numériser_les scanner océriser indexer_le_fonds cataloguer
      répertorier lister_les énumérer hiérarchiser prioriser arbitrer_les séquencer jalonner ordonnancer planifier_les
      calendrier échéancer budgéter budgétiser provisionner chiffrer_les deviser contractualiser_avec_un
      négocier_un_contrat passer_un_marché passer_commande lancer_l'appel_d'offres publier_l'appel attribuer_le_marché
      notifier_le_marché réceptionner recetter qualifier_la_version valider_techniquement homologuer_le certifier_le
      labelliser_le breveter déposer_un_brevet déposer_la_marque enregistrer_la_marque immatriculer constituer_une
      fonder instituer_un instaurer_un mettre_en_route mettre_en_marche mettre_en_chantier mettre_en_page_le
      mettre_en_musique mettre_en_scène mettre_en_lumière mettre_en_visibilité mettre_noir_sur_blanc coucher_sur_papier
      afficher_les placarder flécher baliser_les signaler_les étiqueter_les marquer_les tagger_les annoter commenter_le
      tracer_les journaliser logger versionner_les sauvegarder_les purger_les épurer assainir nettoyer_les
      fiabiliser_le_référentiel dédoubler fusionner_les converger rapprocher_les_référentiels urbaniser découpler
      découper modulariser factoriser abstraire généraliser_à templatiser paramétrer_le personnaliser_le configurer_le
      customiser habiller relooker charter décorer illustrer_le imprimer_les éditer_un brocher relier_les coudre tisser
      broder mouler usiner souder assembler monter_le emballer conditionner palettiser expédier_le livrer_les_lots
      rendre_compte rendre_public rendre_publique rendre_publics partager_les_données ouvrir_les_données ouvrir_et
      exposer_les publier_les`,
    acts: `lancement livraison publication création développement déploiement rédaction conception définition refonte migration intégration automatisation
      finalisation recrutement embauche import installation ouverture étiquetage classement mise_en_place mise_en_œuvre mise_en_oeuvre mise_en_ligne mise_en_production
      mise_à_disposition mise_à_jour mise_au_point mise_en_service mise_en_conformité élaboration formalisation structuration production écriture
      implémentation implantation paramétrage configuration connexion raccordement interfaçage transfert bascule basculement reprise modernisation numérisation
      dématérialisation digitalisation centralisation mutualisation standardisation harmonisation uniformisation industrialisation rénovation aménagement équipement achat
      achèvement clôture actualisation révision réécriture reconstruction remplacement suppression retrait décommissionnement fermeture archivage nettoyage
      séparation fusion regroupement constitution cartographie recensement inventaire planification préparation certification labellisation homologation
      traduction ajout extension enrichissement correction sécurisation outillage instrumentation modélisation maquettage cadrage nomination
      instauration introduction inauguration déclinaison adaptation transformation co-conception coconception co-construction réorganisation restructuration
      rationalisation adoption_d'une diffusion activation_de_la_fonctionnalité initialisation démarrage preuve_de_concept finition réalisation_d'un réalisation_d'une réalisation_du réalisation_de_la
      passage_en_production passage_à passage_en sortie_de mise_en_forme mise_en_page mise_en_open_data conteneurisation anonymisation normalisation
      synchronisation contractualisation conventionnement internalisation externalisation déménagement végétalisation isolation refactorisation refactoring
      redesign signature_de_la_convention signature_de_l'accord systématisation professionnalisation capitalisation montage élaboration_d'un élaboration_de
      signature_d'une_convention signature_d'un_accord généralisation mise_en_réseau ouverture_de_l'api ouverture_du_code publication_du publication_de
      ouverture_du_service ouverture_du_code_source`,
    exact: `en_ligne en_production opérationnel opérationnelle opérationnels opérationnelles disponible disponibles terminé terminée prêt prête prêts prêtes
      en_service par_défaut en_place finalisé finalisée accessible_en_ligne complet complète complets complètes à_jour prete pret achevé achevée prêt_pour mis_en_ligne mise_en_ligne fonctionnel fonctionnelle`,
  },
};
