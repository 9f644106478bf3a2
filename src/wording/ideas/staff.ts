import type { Idea } from './idea.ts';

export const staff: Idea = {
  name: 'staff',
  why: "Roles inside the organisation: hiring them is an output, and a figure set for each of them is one person's figure.",
  en: {
    nouns: `salesperson sales_rep rep engineer developer agent support_agent pm product_manager designer manager account_manager ae sdr bdr csm consultant recruiter employee_quota teammate head marketer analyst data_scientist advisor adviser technician operator
      tester_in_team writer associate representative executive team_lead lead_developer intern contractor specialist sal buyer_in_team teller cashier clerk officer inspector researcher_in_team head_of_department team_member staff_member employee individual person sales_executive
      account_executive account_rep field_rep seller`,
  },
  fr: {
    nouns: `commercial commerciale vendeur vendeuse ingénieur ingénieure développeur développeuse conseiller conseillère consultant consultante chargé_de_clientèle chargé_de_compte chargée_de_compte chef_de_projet manager designer analyste technicien technicienne opérateur opératrice
      téléconseiller téléconseillère collaborateur collaboratrice salarié salariée agent_du_support agent_de_support agent recruteur recruteuse acheteur_interne gestionnaire instructeur instructrice rédacteur rédactrice formateur formatrice responsable directeur directrice employé équipier membre_de_l'équipe
      product_manager data_scientist sdr account_manager chef_d'équipe guichetier enquêteur magasinier préparateur infirmier_interne caissier hôte hôtesse assistant assistante juriste comptable`,
  },
};
