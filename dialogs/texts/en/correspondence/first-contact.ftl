# The first email, which asks whether somebody wants any.
first-contact-subject = A question from { $organisation }
first-contact-who = { $giver } from { $organisation } gave us your email address, because you may want to hear from a group that meets regularly.
first-contact-what = May we write to you about its meetings? That would be four emails for each meeting at most, and one a week at most about opportunities such as work experience. Please follow the link to say yes or no.
first-contact-link = Say yes or no
first-contact-otherwise = If you do nothing, you will hear nothing more from us.
first-contact-why = You got this one email because { $giver } gave us your address.
