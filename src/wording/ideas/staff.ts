import type { Idea } from './idea.ts';

export const staff: Idea = {
  name: 'staff',
  why: "Roles inside the organisation: hiring them is an output, and a figure set for each of them is one person's figure.",
  en: {
    nouns: `staff salesperson sales_rep rep engineer developer agent support_agent pm product_manager designer manager account_manager ae sdr bdr csm consultant recruiter employee_quota teammate head marketer analyst data_scientist advisor adviser technician operator
      tester_in_team writer associate representative executive team_lead lead_developer intern contractor specialist sal buyer_in_team teller cashier clerk officer inspector researcher_in_team head_of_department team_member staff_member employee individual person sales_executive
      account_executive account_rep field_rep seller
      backend_engineer frontend_engineer software_engineer data_engineer sre devops_engineer qa_engineer site_reliability_engineer engineering_manager
      product_designer ux_designer ux_researcher technical_writer content_writer solution_architect solutions_engineer sales_engineer
      customer_success_manager support_engineer community_manager growth_manager data_analyst controller accountant lawyer_in-house nurse_employed
      driver_employed fundraiser_staff tutor instructor trainer coach vp director cto cfo cmo coo ceo chief_of_staff tech_lead advocate_engineer supervisor
      foreman planner buyer sales_manager regional_manager
      rse board_member trustee reporter broker gardener caretaker dev mobile_dev tester security_champion champion branch_manager city_manager
      category_manager relationship_manager store_manager squad_member account_director director trader shift_supervisor shift_leader floor_host host
      fundraiser underwriter adjuster editor journalist steward ranger warden librarian curator dispatcher inspector paralegal architect
      researcher sourcer counsellor counselor pod_lead account_engineer teammate maintainer_on_call pharmacist_employed`,
  },
  fr: {
    nouns: `commercial commerciale vendeur vendeuse ingénieur ingénieure développeur développeuse conseiller conseillère consultant consultante chargé_de_clientèle chargé_de_compte chargée_de_compte chef_de_projet manager designer analyste technicien technicienne opérateur opératrice
      téléconseiller téléconseillère collaborateur collaboratrice salarié salariée agent_du_support agent_de_support agent recruteur recruteuse acheteur_interne gestionnaire instructeur instructrice rédacteur rédactrice formateur formatrice responsable directeur directrice employé équipier membre_de_l'équipe
      product_manager data_scientist sdr account_manager chef_d'équipe guichetier enquêteur magasinier préparateur infirmier_interne caissier hôte hôtesse assistant assistante juriste comptable
      responsable_grands_comptes ingénieur_données data_analyst data_engineer devops sre chef_de_produit cheffe_de_projet cheffe_de_produit product_owner
      scrum_master designer_ux ux_designer chargé_de_déploiement chargée_de_déploiement chargé_de_communication coach coachs community_manager
      contrôleur_de_gestion tuteur_interne directeur_technique directrice_financière alternant_recruté stagiaire_recruté business_developer
      attaché_commercial technico-commercial ingénieur_commercial ingénieur_avant-vente conseiller_clientèle télévendeur chauffeur_salarié chef_d'atelier
      référent référente mandataire médiateur médiatrice délégué déléguée chercheur chercheuse journaliste éditrice etp cadre_de_santé chef_de_secteur cheffe_de_secteur`,
  },
};
