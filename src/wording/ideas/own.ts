import type { Idea } from './idea.ts';

export const own: Idea = {
  name: 'own',
  why: "The team's own things: a number or a share of them says how far the work has gone, not what it changed.",
  en: {
    nouns: `draft best_practice reporting benchmark devops_pipeline ci/cd_pipeline ci_pipeline cd_pipeline data_pipeline build_pipeline deployment_pipeline release_pipeline reasoning_pipeline agentic_pipeline ml_pipeline validation_pipeline analytics_view dashboard_view map_view list_view error_message portal platform marketplace crm erp intranet editor engine backend frontend interface ui wizard widget form test test_suite test_coverage code_coverage coverage unit_test screen server document documentation doc feature release article page landing_page blog blog_post post guide tutorial playbook runbook policy process procedure plan roadmap strategy report
      white_paper whitepaper ebook e-book case_study video podcast newsletter template prototype mvp poc proof_of_concept module component library service api sdk endpoint integration connector plugin extension tool dashboard pipeline_of_ci database table schema
      migration deployment environment cluster repository repo package ticket_template specification spec rfc design_doc design mockup wireframe user_story epic task milestone okr story_point project_plan deliverable contract_template framework guideline standard checklist
      handbook onboarding_plan job_description career_ladder training_material course curriculum lesson_plan content content_piece asset press_release event_page website web_site homepage home_page microsite app application mobile_app version beta bot script alert monitor_check
      certification certificate soc_2 iso_27001 audit_report label accreditation language_pack translation locale machine device sensor building room workstation laptop role position head_of hire recruit engineer_hired dataset model algorithm
      infrastructure architecture codebase code technical_debt legacy_system workflow_automation automation improvement recommendation fix optimisation optimization iteration sprint_goal backlog_item initiative action_plan action persona customer_journey survey_template
      metric kpi baseline_measure experiment_design patent brand_guide logo_design taxonomy glossary illustration animation banner ad creative campaign_asset program programme scheme booth webinar_kit slide deck lighthouse_score accessibility_score
      suite catalog catalogue registry directory knowledge_base wiki faq help_center help_centre chart map matrix scorecard charter manifesto vision
      mission_statement value_proposition messaging pricing pricing_model pricing_page packaging budget_template business_plan business_case org_chart memo
      brief pitch_deck one-pager brochure flyer poster infographic press_kit media_kit job_posting job_ad agreement mou sop telemetry tracing alerting
      monitoring_stack failover replica shard stack toolchain tooling sandbox staging feature_flag toggle setting notification email_template onboarding_flow
      flow checkout_flow navigation menu layout icon theme dark_mode design_system component_library style_guide storyboard journey_map research_plan
      test_plan test_case regression_suite ci_pipeline release_note changelog adr client_library adapter gateway firewall vpn sso mfa access_control
      encryption data_warehouse data_lake data_pipeline etl notebook chatbot assistant kiosk hardware firmware kit warehouse factory office branch lab garden
      classroom syllabus workbook quiz textbook recording episode chapter manuscript paper protocol norm bylaws trademark grant_application
      succession_plan career_path competency_framework salary_band benefits_package task_force working_group squad guild ritual cadence calendar
      agenda manual security_model parser compiler daemon binary installer docker_image container helm_chart terraform_module config configuration postmortem
      post-mortem retrospective_report data_model semantic_layer event_schema tracking_plan instrumentation feature_set capability functionality
      use_case_page demo_environment community_page landing starter_kit boilerplate code_sample good_first_issue contribution_guide
      contributing_guide governance_model bug_bounty_program threat_model risk_register control disaster_recovery_plan recovery_plan budget_plan
      forecast_model financial_model dependency dependencies package_manager pipeline_template compensation_plan playlist collection exhibit
      inventory_system pos sku product_line pricing_tier
      linter formatter interpreter emulator simulator cli gui cron cronjob webhook router middleware proxy
      load_balancer dns cdn bucket queue_system topic_model view_layer partition snapshot backup
      restore_point readme wiki_page cheatsheet cheat_sheet tone_of_voice_guide one_pager two-pager leaflet billboard
      signage badge_design swag merch t-shirt hoodie diagram mindmap mind_map flowchart sketch testbed test_bed
      rig harness fixture stub mock snapshot_test e2e_test end-to-end_test integration_test smoke_test regression_test
      benchmark_suite profiler tracer logger log_pipeline dashboard_view panel_view tile card_component modal tooltip
      dropdown navbar sidebar footer header hero_section subdomain url redirect_rule sitemap robots_file rss_feed
      feed_reader newsletter_template toolkit toolbox tool_kit add-on addon skin icon_set font palette design_token
      pattern_library storybook figma_file trailer teaser reel gif transcript subtitle
      caption_file data_set corpus ontology vocabulary dictionary codebook data_catalog data_dictionary lakehouse elt
      pipeline_job dag macro spreadsheet model_card llm_agent assistant_bot prompt_library ruleset rulebook bylaw
      statute bill_draft ordinance bye-law constitution vision_statement value_statement code_of_conduct
      contributor_guide jd career_page competency_matrix skill_matrix pay_grid compensation_framework benefit_package
      onboarding_guide offboarding_checklist briefing_note slide_deck keynote_deck cap_table
      term_sheet_template msa nda_template dpa sow invoice_template purchase_order_template rfp rfi rfq tender prd erd
      uml blueprint floor_plan facility office_space warehouse_site laboratory workshop_space studio kitchen
      clinic_building playground_site trail_path bridge_structure cycle_lane charging_point charging_station
      solar_panel heat_pump boiler turbine meter_device gateway_device chipset board_revision pcb enclosure casing
      barcode qr_code terminal atm vending_machine vehicle_fleet ev shuttle depot`,
  },
  fr: {
    nouns: `portail plateforme marketplace boutique_en_ligne espace_client logiciel progiciel crm erp sirh intranet extranet site_vitrine test taux_de_couverture_de_tests couverture_de_tests couverture_de_test couverture_de_code écran serveur document documentation fonctionnalité feature release article page landing_page billet guide tutoriel playbook procédure politique processus plan feuille_de_route roadmap stratégie
      rapport livre_blanc étude_de_cas vidéo podcast newsletter modèle prototype mvp produit_minimum_viable poc preuve_de_concept maquette module composant bibliothèque_logicielle service_numérique api connecteur plugin outil tableau_de_bord base_de_données table schéma
      migration déploiement environnement dépôt_de_code spécification cahier_des_charges conception parcours_cible user_story tâche jalon livrable référentiel norme_interne checklist charte_graphique kit kit_de_communication fiche fiche_de_poste fiche_pratique support_de_formation contenu
      module_de_formation site site_web site_internet page_d'accueil application appli version v1 v2 robot script alerte certification certificat label agrément accréditation langue langues traduction poste poste_de_travail machine capteur bâtiment salle équipement
      recrutement embauche jeu_de_données algorithme infrastructure architecture code dette_technique système_hérité automatisation amélioration_livrée correctif itération initiative plan_d'action action persona parcours indicateur brevet illustration bannière campagne_créée programme dispositif
      score_lighthouse lighthouse_score rgaa taux_de_conformité_rgaa accessibilité_rgaa audit_rgaa formulaire démarche_en_ligne convention_type note_de_cadrage cartographie arborescence brique interface   sport étagère catalogue fichier donnée_reprise
      type chapitre cours leçon quiz exercice pipeline_ci livraison chantiers_techniques projet_technique lot
      parcours_utilisateur parcours_usager espace_personnel espace_usager foire_aux_questions faq base_de_connaissances wiki annuaire carte matrice charte
      manifeste vision proposition_de_valeur argumentaire grille_tarifaire business_plan dossier_de_presse plaquette affiche infographie
      offre_d'emploi_publiée organigramme accord accord-cadre marché_public convention contrat_cadre bac_à_sable recette environnement_de_test jeu_de_test
      système_d'alerte supervision sauvegarde réplique pipeline_de_données entrepôt_de_données lac_de_données chatbot assistant_virtuel agent_conversationnel
      notebook modèle_de_données dictionnaire_de_données plan_de_marquage plan_de_tests plan_de_communication plan_de_formation plan_média plan_de_continuité
      plan_de_reprise registre registre_des_traitements aipd pia pssi homologation_rgs schéma_directeur note_de_synthèse mémo synthèse compte-rendu bilan
      étude étude_d'impact benchmark prototype_fonctionnel notice manuel mode_d'emploi tuto kit_de_déploiement mallette boîte_à_outils trame grille
      grille_d'évaluation fonctionnalité_clé brique_technique microservice connecteur_api bouton widget page_produit fiche_produit catalogue_produits gamme
      offre offre_commerciale produit nouveau_produit partenariat_type entrepôt usine agence local bureau atelier_de_production ligne_de_production borne
      véhicule panneau dispositif_d'accueil numéro_vert guichet permanence_créée livret livret_d'accueil parcours_d'intégration parcours_de_formation
      comité_de_pilotage groupe_de_travail instance gouvernance feuille_de_route_produit épisode ouvrage thèse brevet_déposé maquettes_validées
      charte_éditoriale ligne_éditoriale newsletter_interne identité_visuelle logo_créé mention_légale cgu politique_de_confidentialité
      déclaration_d'accessibilité code_source instrumentation télémétrie règle_de_gestion workflow_de_validation template modèle_de_document nomenclature
      taxonomie thésaurus
      recommandation_opérationnelle préconisation dépliant prospectus tract affiche_de kakémono banderole enseigne
      panneau_d'affichage signalétique autocollant goodies tee-shirt capsule_vidéo tutoriel_vidéo émission
      reportage documentaire bande-annonce photothèque médiathèque vidéothèque diaporama
      diapositive support_de_présentation support_pédagogique fiche_réflexe fiche_outil fiche_métier fiche_action
      mémento vade-mecum guide_pratique guide_méthodologique référentiel_de_compétences grille_de_compétences
      grille_salariale accord_d'entreprise accord_de_télétravail règlement règlement_intérieur statut décret
      délibération circulaire instruction_ministérielle note_de_service protocole protocole_d'accord avenant cctp dce
      rapport_d'activité rapport_annuel rapport_d'étape rapport_final bilan_d'activité état_des_lieux
      diagnostic_partagé cartographie_des_risques registre_des_risques document_unique duerp plan_de_prévention
      plan_d'actions plan_de_charge plan_de_recrutement plan_de_sobriété plan_de_mobilité plan_vélo plan_climat pcaet
       scot maquette_interactive page_d'erreur bandeau rubrique onglet bouton_de moteur_de_recherche filtre
      tableau_croisé tableur macro requête vue_sql référentiel_de_données données_ouvertes open_data flux_de_données
      passerelle webservice service_web point_d'accès endpoint_d'api librairie bibliothèque_de_composants module_de
      extension_navigateur application_mobile forum wiki_interne e-boutique tunnel_de_paiement tunnel_d'achat
      mode_hors_ligne bêta_ouverte bêta_fermée démonstrateur pilote_technique jumeau_numérique bac_à_sable_technique
      machine_virtuelle conteneur pare-feu antivirus sauvegarde_externalisée ordinateur imprimante téléphone tablette
      licence_logicielle caméra borne_de_recharge borne_interactive distributeur_automatique composteur
      conteneur_de_tri déchetterie ressourcerie piste_cyclable voie_verte parking_relais abribus quai
      passerelle_piétonne jardin_partagé potager verger haie mare nichoir
      terrain_de_sport stade gymnase piscine médiathèque_municipale crèche_municipale cantine salle_de_réunion
      salle_polyvalente vestiaire sanitaire rampe ascenseur toiture façade isolation_des_combles chaudière
      pompe_à_chaleur panneau_solaire panneau_photovoltaïque ombrière éolienne réseau_de_chaleur lampadaire
      éclairage_led`,
  },
};
