# Emails to members without Teams, in plain words. A subject names no faith, no topic and nobody.
letter-greeting = Helo { $name },
letter-stop = Atal y negeseuon hyn
letter-no-reply = Peidiwch ag ateb yr ebost hwn, os gwelwch yn dda: does neb yn darllen yr atebion.
letter-reply-to = Os byddwch yn ateb, bydd eich ebost yn mynd i { $address }, lle bydd rhywun yn ei ddarllen.
letter-yours-alone = Mae’r dolenni yn yr ebost hwn i chi yn unig. Peidiwch â’u hanfon ymlaen, os gwelwch yn dda.
