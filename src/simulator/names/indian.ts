import { type Names, names } from './names.ts';

/** As they are common in India. */
export const indian: Names = names({
  skew: 2.0,
  given: `
    Rahul Priya Amit Ananya Vikram Deepika Arjun Kavya Rohan Lakshmi Sanjay Divya Suresh Swati Rajesh Meera
    Karthik Nisha Aarav Pooja Ravi Neha Ajay Anjali Vijay Shreya Farhan Sunita Aadi Rajata Advay Zilmil Shaurya
    Bhavani Dhruv Aadhya Azad Vansha Reyansh Madhavi Jeremiah Abha Timothy Netra Upkaar Falak Daniel Oni Ishwar
    Vinaya Robert Darika Udant Deepa Faras Dayamai Orinder Bina Naksh Manya Tarak Oviya Jonathan Ishani Jairaj
    Vasana Zashil Ekaja Rehaan Omya Patrick Unnati Kai Amaira Ekalinga Niharika David Mohini Ayush Riya Finn
    Raagini Manthan Yashica Balendra Adya Ekavir Arunima Jai Tanmayi Tejas Chaaya Quincy Varenya Ekansh Shivani
    Chatura Devika Gopal Chavvi Madhav Vamakshi Tanay Aashi Anirudh Meghana Elijah Indali Guneet Ira Harshil
    Raksha Thomas Radhika Kalpit Geetika Simon Zarna Jackson Bhavika Peter Osha Hredhaan Megha Chakradev
    Sudiksha Ekbal Saumya Arin Vidhi Jagat Chakrika Nathaniel Varsha Karan Triveni Girik Baghyawati Frederick
    Bhavini Manbir Ijaya Pratyush Lajita Lohit Anya Theodore Saanvi Oliver Yochana Pranav Dalaja Aarnav Suhani
    Chandran Aahana Gagan Jeevika Ayushman Chanchal Naveen Libni Aryan Bhanumati Neel Anvi Advik Adweta Champak
    Eesha Parth Vasatika Amol Pallavi Hardik Udyati Jeet Mahika Qasim Kamala Vedant Alka Isaiah Yamini Wazir
    Harini Baljiwan Yasti Utkarsh Lipika Ryan Isha Dakshesh Tara Rayaan Sara Wyatt Kala Liam Sanaya Kiaan Triya
    Darsh Reva William Charvi Veer Kritika Oscar Sanya Sarthak Mugdha Saksham Pushti Xavier Forum Owen Aarini
    Agastya Watika Gabriel Eshana Harish Mekhala Yatin Janaki Nathan Harita Lakshit Brinda Lucky Jhalak Tristan
    Avni Samuel Vanya Mohammed Yadavi Warinder Gayathri Anmol Lavanya Henry Rachita Indrajit Oeshi Atharv Upasna
    Daksh Waida Qarin Vritti Andrew Eta Gavin Urishilla Udarsh Bhavya Ojas Kashish Yagnesh Hemani Jason Turvi
    Onveer Nikita Vivaan Ekanta Abeer Vrishti Isaac Yashvi Girish Harinakshi Gaurang Yoshita Joshua Nilima Azaan
    Leena Matthew Ria Krish Kashvi Chandresh Gaurangi Maanas Omisha Aditya Ridhi George Krishna Anthony Qushi
    Zayyan Ekani Akshay Daksha Dev Damyanti Ayaan Ekantika Pranit Anita Chatresh Neelima Mason Bimala Wriddhish
    Tanvi Warjas Sai Abhimanyu Jasmit Omkaar Janani Chanakya Chaman Balveer Arya Fiyaz Pavani Nitesh Gautami
    Nakul Chameli Nachiket Advika Nihal Aarna Sathvik Ubika Tanveer Vyanjana Laksh Zinal Maanav Nidra Vihaan
    Tamanna Falan Yutika Bakhshi Upma Ranveer Ishita Charles Anamika Raghav Nandini Wridesh Jagrati Jacob
    Urvashi Gaurav Unni Frado Yashasvi Yuvraj Widisha Aayush Rajeshri Ansh Nimrat Nidhi Harrison Charita Qadim
    Aradhana Umang Chasmum Christopher Lopa Indira Ekapad Bhavna Gautam Eiravati Avi Jalsa Banjeet Yashawini Max
    Vasudha Hritik Dhriti Onkar Ikshita Kabir Vaishnavi Luke Panini Bahadurjit Xalak Yug Bishakha Zehaan Ucchal
    Manan Yauvani Logan Siya Harsh Xiti Kevin Ojasvi Viraj Vedhika Benjamin Pahal Ronith Yahvi Ranbir Omaja Om
    Garima Hemang Ganga Alexander Dayita
  `,
  family: `
    Sharma Patel Singh Kumar Gupta Reddy Iyer Nair Khan Das Mukherjee Rao Joshi Desai Chatterjee Kaur Menon
    Verma Pillai Bhat Chaudhary Agarwal Mehta Shah Jain Ben Bobal Sinha Doshi Ravel Dasgupta Nori Sarin Baria
    Deep Comar Bala Natarajan Brahmbhatt Bhatnagar Sridhar Batra Bajaj Soni Lata Sachdev Thakur Sawhney Kapur
    Rajagopalan Mann Dash Sami Goyal Dada Rana Balasubramanian Kannan Naidu Puri Divan Karpe Sahota Vyas Mahal
    Krish Prabhu Dugal Chand Raval Wadhwa Saini Viswanathan Sha Kadakia Choudhary Behl Murty Mander Saha Chokshi
    Nigam Gera Tiwari Solanki Dave Mane Nagy Vasa Roy Dass Char Kunda Mahajan Dyal Jani Bhatia Raja Chaudhari
    Bandi Sen Andra Peri Yadav Issac Chawla Khalsa Ranganathan Arora Pant Seshadri Taneja Halder Som Batta
    Thaker Prasad Goswami Ahluwalia Kohli Banik Loyal Borra Sandhu Merchant Ramachandran Bhalla Sankar Edwin
    Venkataraman Wali Cherian Hayre Narain Hora Goel Sanghvi Babu Patla Kalita Bora Radhakrishnan Parekh Biswas
    Kothari Dhar Grewal Ramanathan Dube Bail Narang Chana Chandra Jha Bir Parmar Zachariah Handa Mangal Doctor
    Garg Hayer Sengupta Bumb Upadhyay Walia Devan Kar Samra Muni Sarraf Arya Chada Manda Nanda Chowdhury Rai
    Narasimhan Rattan Saxena Lala Bera Suresh Yogi Pathak Garde Varkey Kade Keer Grover Kota Datta Pingle
    Chakrabarti Parmer Shetty Rege Patil Srinivas Chhabra Date Yohannan Sankaran Mallick Iyengar Guha Ganesan
    Bhatt Shroff Mani Sani Pal Pall Sarma Sundaram Nath Oza Ratti Hari Sekhon Nagi Mohan Tak Oak Khatri Gokhale
    Palla Chacko Malhotra Dalal Bassi Walla Chad Mistry Talwar Mital Badal Sastry Narayanan Mangat Gaba Lall
    Murthy Pandey Vohra Shere Karan Nadig Bajwa Sama Sampath Krishnamurthy Mall Agate Kara Rajan Johal Dora
    Choudhury Badami Contractor Chander Gola Swaminathan Master Ratta Sahni Dhawan Amble Natt Prakash Lalla
    Mammen Vora Dua Chaudhry Palan Vala Sachdeva Purohit Cheema Baral Golla Kibe Pillay Wagle Rout Krishna Loke
    Jhaveri Dutta Basu Choudhry Minhas Krishnan Nayar Deo Din Chanda Sunder Bhargava Chauhan Balakrishnan Sur
    Dewan Banerjee Dar Narayan More Brar Seth Rau Varghese Ray Subramanian Sodhi Madan Nagar Varughese Wason
    Toor Mody Pai Buch Bali Prabhakar Anne Bhasin Deshpande Tella Parsa Mitra Suri Sharaf Acharya Dara Venkatesh
    Dey Subramaniam D'Alia Lal Devi Barman Rastogi Khosla Raj Gara Bose Tata Swamy Saran Munshi Korpal Gopal
    Gade Gour Deshmukh Mand Tara Balan Sood Bhagat Bahl Hegde Memon Khurana Borde Bains Bakshi Pandya Sibal Goda
    Sandal Pradhan Chaudhuri Vaidya Sagar Kala Ghosh Atwal Shan Mishra Mannan Rajagopal Nayak Salvi Bahri Shenoy
    Pau Sehgal Ghose Gala Dutt Maharaj Ramaswamy Warrior Mitter Butala Tailor Kata Kari Balay Apte Sachar Misra
    Bava Aggarwal Bedi Lad Sarkar Mittal Bhattacharyya Kakar Ravi Dubey Bhardwaj Padmanabhan Nazareth Nadkarni
    Bansal Morar De Dhingra Tandon Thakkar Dixit Magar Kuruvilla Borah Kashyap
  `,
});
